package dev.quizbot.card;

import dev.quizbot.round.RoundId;
import dev.quizbot.score.Period;
import dev.quizbot.score.Score;
import dev.quizbot.score.Standing;
import dev.quizbot.score.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The leaderboard on screen. */
public final class StandingsCard {
  private static final String LAST_WEEK = "Leaderboard, the last seven days";

  private StandingsCard() {}

  /**
   * The leaderboard.
   *
   * @param topic the topic it is limited to, if any
   */
  public static Card of(Standings standings, Period period, Optional<String> topic) {
    String title = "Leaderboard, " + span(period) + topic.map(word -> ", only " + word).orElse("");
    return card(title, standings, List.of());
  }

  /**
   * The leaderboard that a channel is shown once a week.
   *
   * @param id by which the message is found again
   */
  public static Card lastWeek(Standings standings, RoundId id) {
    return card(LAST_WEEK, standings, List.of(Control.Button.rank(id)));
  }

  /** As {@link #lastWeek}, for who asks where they stand. */
  public static Card lastWeek(Standings standings) {
    Card card = card(LAST_WEEK, standings, List.of());
    return standings.players() > 0 && standings.own().isEmpty()
        ? card.and(new Block.Plain("You have no answers in these days that count yet."))
        : card;
  }

  private static Card card(String title, Standings standings, List<Control> controls) {
    if (standings.players() == 0) {
      return Card.of(title, new Block.Plain("Nobody has answered yet."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Plain(
            standings.top().stream().map(StandingsCard::line).collect(Collectors.joining("\n"))));
    standings
        .own()
        .filter(own -> !standings.top().contains(own))
        .ifPresent(own -> blocks.add(new Block.Plain("You:\n" + line(own))));
    blocks.add(new Block.Footnote(Phrases.players(standings.players()), Optional.empty()));
    return new Card(title, blocks, controls);
  }

  private static String line(Standing standing) {
    Score score = standing.score();
    return "%d. %s: %s, %d of %d right"
        .formatted(
            standing.rank(),
            score.player().name(),
            Phrases.points(score.points()),
            score.correct(),
            score.answered());
  }

  private static String span(Period period) {
    return switch (period) {
      case WEEK -> "this week";
      case MONTH -> "this month";
      case ALL -> "all time";
    };
  }
}
