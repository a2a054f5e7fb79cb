package dev.quizbot.score;

import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import java.util.Optional;

/** What became of a ballot; the private reply to a player is made from it. */
public sealed interface Receipt {
  /**
   * Recorded.
   *
   * @param changed whether it took the place of an earlier ballot of the player
   */
  record Accepted(Round round, Verdict verdict, boolean changed) implements Receipt {}

  /** Not recorded: the player's earlier ballot stands. */
  record AlreadyAnswered(Round round, Verdict earlier) implements Receipt {}

  /**
   * Not recorded: the round is closed.
   *
   * @param earlier the player's ballot, if they cast one in time
   */
  record TooLate(Round round, Optional<Verdict> earlier) implements Receipt {}

  /**
   * Not recorded: the choices are not ones that this question allows, so no button of ours sent
   * them.
   */
  record NotAChoice(Round round) implements Receipt {}

  /** Not recorded: a form in which one ticks choices came with none. */
  record NothingChosen(Round round) implements Receipt {}

  /** Not recorded: there is no such round here. */
  record UnknownRound(RoundId id) implements Receipt {}
}
