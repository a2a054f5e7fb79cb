package dev.quizbot.quiz;

import dev.quizbot.bank.Prompt;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for taking a ballot. */
final class Casting {
  private Casting() {}

  /**
   * Decides on a ballot.
   *
   * @param earlier what the player has recorded in this round
   */
  static Receipt decide(Round round, Optional<Verdict> earlier, CastRequest request, Instant now) {
    if (!round.deal().venue().equals(request.venue())) {
      return new Receipt.UnknownRound(round.id());
    }
    Optional<Receipt> wrong = wrong(round, request.picks());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (!round.takesBallots(now)) {
      return new Receipt.TooLate(round, earlier);
    }
    Ballot ballot = ballot(round, request);
    if (earlier.filter(verdict -> verdict.ballot().equals(ballot)).isPresent()) {
      return new Receipt.Accepted(round, earlier.get(), false); // the same press, delivered again
    }
    if (earlier.isPresent() && !isChange(round, earlier.get(), request)) {
      return new Receipt.AlreadyAnswered(round, earlier.get());
    }
    return new Receipt.Accepted(
        round, Scoring.judge(round.question(), ballot), earlier.isPresent());
  }

  /**
   * Decides on a ballot for a round that is over, by somebody who has missed it.
   *
   * @param earlier what the player has recorded of this round, in time or since
   */
  static Receipt decideLate(Round round, Optional<Verdict> earlier, CastRequest request) {
    if (!round.deal().venue().equals(request.venue()) || round.phase() != Phase.REVEALED) {
      return new Receipt.UnknownRound(round.id());
    }
    Optional<Receipt> wrong = wrong(round, request.picks());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Ballot ballot = ballot(round, request);
    if (earlier.filter(verdict -> !verdict.ballot().equals(ballot)).isPresent()) {
      return new Receipt.AlreadyAnswered(round, earlier.get());
    }
    return new Receipt.Accepted(round, Scoring.judge(round.question(), ballot), false);
  }

  /** What is wrong with the picks by themselves. */
  private static Optional<Receipt> wrong(Round round, Set<Integer> picks) {
    Prompt prompt = round.question().prompt();
    if (picks.isEmpty()) {
      return Optional.of(new Receipt.NothingChosen(round));
    }
    boolean allowed =
        (prompt.multiSelect() || picks.size() == 1)
            && picks.stream().allMatch(pick -> pick >= 0 && pick < prompt.choices().size());
    return allowed ? Optional.empty() : Optional.of(new Receipt.NotAChoice(round));
  }

  /**
   * A change must be later than what it changes: an older press that arrives again late must not
   * undo it.
   */
  private static boolean isChange(Round round, Verdict earlier, CastRequest request) {
    return round.deal().terms().feedback() == Feedback.AT_REVEAL
        && request.castAt().isAfter(earlier.ballot().castAt());
  }

  private static Ballot ballot(Round round, CastRequest request) {
    List<String> order = round.deal().order();
    Set<String> choices =
        request.picks().stream().map(order::get).collect(Collectors.toUnmodifiableSet());
    return new Ballot(round.id(), request.player().id(), choices, request.castAt());
  }
}
