package dev.quizbot.card;

import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.PlayerStats.TopicRecord;
import java.util.ArrayList;
import java.util.List;

/** How one player does. */
public final class StatsCard {
  private StatsCard() {}

  public static Card of(String name, PlayerStats stats) {
    List<String> lines = new ArrayList<>();
    if (stats.answered() == 0) {
      lines.add("No answer counts yet.");
    } else {
      addCounting(lines, stats);
    }
    stats.caughtUp().ifPresent(late -> lines.add("Caught up later: " + text(late)));
    return Card.of(name, new Block.Plain(String.join("\n", lines)));
  }

  private static void addCounting(List<String> lines, PlayerStats stats) {
    lines.add(
        "%s, %d of %d right"
            .formatted(Phrases.points(stats.points()), stats.correct(), stats.answered()));
    lines.add(
        "Streak of daily questions: %d now, %d at best"
            .formatted(stats.streak().current(), stats.streak().best()));
    stats.best().ifPresent(topic -> lines.add("Best topic: " + text(topic)));
    stats.weakest().ifPresent(topic -> lines.add("Weakest topic: " + text(topic)));
  }

  private static String text(PlayerStats.CaughtUp late) {
    return "%s, %d of %d right, not on the leaderboard"
        .formatted(Phrases.points(late.points()), late.correct(), late.answered());
  }

  private static String text(TopicRecord topic) {
    return "%s, %d of %d right".formatted(topic.topic(), topic.correct(), topic.answered());
  }
}
