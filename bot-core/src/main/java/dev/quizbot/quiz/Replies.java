package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import dev.quizbot.card.StandingsCard;
import dev.quizbot.card.TopicsCard;

/** What people read in answer to a request. */
public final class Replies {
  private Replies() {}

  /** Why no question came of asking for one. */
  public static Card to(Asked asked) {
    if (asked instanceof UnknownTopic unknown) {
      return to(unknown);
    }
    if (asked instanceof Asked.NothingMatches nothing) {
      return TopicsCard.nothing(nothing.selection());
    }
    if (asked instanceof Asked.Refused refused) {
      return Card.of(refused.reason());
    }
    if (asked instanceof Asked.UnderWay) {
      return Card.of("Your question is on its way.");
    }
    return Card.of("Your question is in the channel.");
  }

  public static Card to(Leaderboard leaderboard) {
    if (leaderboard instanceof UnknownTopic unknown) {
      return to(unknown);
    }
    Leaderboard.Shown shown = (Leaderboard.Shown) leaderboard;
    return StandingsCard.of(shown.standings(), shown.period(), shown.topic());
  }

  private static Card to(UnknownTopic unknown) {
    return TopicsCard.unknown(unknown.topic(), unknown.nearest(), unknown.topics());
  }
}
