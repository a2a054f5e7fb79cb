package dev.quizbot.quiz;

import dev.quizbot.bank.Selection;
import dev.quizbot.round.Round;

/** What came of asking for a question. */
public sealed interface Asked
    permits Asked.Posted, Asked.UnderWay, Asked.NothingMatches, Asked.Refused, UnknownTopic {
  /** It is in the venue. */
  record Posted(Round round) implements Asked {}

  /** It is being posted: somebody else is at it. */
  record UnderWay() implements Asked {}

  /** The topics are known, but no question of them has the difficulty; or the bank is empty. */
  record NothingMatches(Selection selection) implements Asked {}

  /**
   * The platform did not take it.
   *
   * @param reason for people
   */
  record Refused(String reason) implements Asked {}
}
