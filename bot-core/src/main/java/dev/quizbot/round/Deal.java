package dev.quizbot.round;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was dealt: fixed when the round is planned.
 *
 * @param question as it was then; later changes of its file do not touch the round
 * @param order the ids of all its choices as this round shows them: the first is A
 * @param askedBy who asked for it, if a person did
 */
public record Deal(
    Venue venue,
    Occasion occasion,
    Question question,
    List<String> order,
    Optional<PlayerId> askedBy,
    Terms terms) {

  /**
   * How the round is played.
   *
   * @param dealtAt when it was planned
   * @param closesAt the first instant at which a ballot is too late
   * @param mention who is called to it, if anybody is
   */
  public record Terms(
      Feedback feedback, Instant dealtAt, Instant closesAt, Optional<GroupId> mention) {
    public Terms {
      if (!closesAt.isAfter(dealtAt)) {
        throw new IllegalArgumentException("closes at " + closesAt + ", dealt at " + dealtAt);
      }
    }
  }

  public Deal {
    order = List.copyOf(order);
    Set<String> ids =
        question.prompt().choices().stream().map(Choice::id).collect(Collectors.toSet());
    if (order.size() != ids.size() || !Set.copyOf(order).equals(ids)) {
      throw new IllegalArgumentException(
          "question %s: order %s is not an order of %s".formatted(question.id(), order, ids));
    }
  }

  /** The choices in the order shown: the first is A. */
  public List<Choice> choices() {
    return order.stream().map(id -> question.prompt().choice(id).orElseThrow()).toList();
  }

  /** The letter that stands before the choice at this index: A, B, C … */
  public static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** The letters of these choices, in the order shown. */
  public List<String> letters(Set<String> choices) {
    return order.stream().filter(choices::contains).map(id -> letter(order.indexOf(id))).toList();
  }
}
