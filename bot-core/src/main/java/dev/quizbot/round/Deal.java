package dev.quizbot.round;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import java.time.Duration;
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
   * @param postBy the first instant at which it is too late to post the question
   * @param mention who is called to it, if anybody is
   */
  public record Terms(
      Feedback feedback,
      Instant dealtAt,
      Instant closesAt,
      Instant postBy,
      Optional<GroupId> mention) {
    /** A question that comes late stays open at least so long, or as long as planned. */
    private static final Duration LATE_OPEN = Duration.ofHours(1);

    /** A question that is no later than this closes when it was said to. */
    private static final Duration ON_TIME = Duration.ofMinutes(1);

    public Terms {
      if (!closesAt.isAfter(dealtAt)) {
        throw new IllegalArgumentException("closes at " + closesAt + ", dealt at " + dealtAt);
      }
    }

    /**
     * When a question closes that comes at an instant. One that comes late stays open for a while
     * all the same: an hour, or as long as was planned if that is less.
     *
     * @param due when it should have come
     * @param planned when it was to close then
     */
    public static Instant closing(Instant due, Instant planned, Instant at) {
      Duration length = Duration.between(due, planned);
      if (!at.isAfter(due.plus(shorter(ON_TIME, length.dividedBy(2))))) {
        return planned;
      }
      Instant earliest = at.plus(shorter(LATE_OPEN, length));
      return earliest.isAfter(planned) ? earliest : planned;
    }

    private static Duration shorter(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? one : other;
    }
  }

  /** This deal, with another end. */
  Deal closingAt(Instant other) {
    Terms changed =
        new Terms(terms.feedback(), terms.dealtAt(), other, terms.postBy(), terms.mention());
    return new Deal(venue, occasion, question, order, askedBy, changed);
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
