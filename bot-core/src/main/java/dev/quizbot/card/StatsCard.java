package dev.quizbot.card;

import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.PlayerStats.TopicRecord;
import java.util.ArrayList;
import java.util.List;

/** How one player does. */
public final class StatsCard {
  private StatsCard() {}

  public static Card of(String name, PlayerStats stats) {
    if (stats.answered() == 0) {
      return Card.of(name, new Block.Plain("No answer counts yet."));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %d of %d right"
            .formatted(Phrases.points(stats.points()), stats.correct(), stats.answered()));
    lines.add(
        "Streak of daily questions: %d now, %d at best"
            .formatted(stats.streak().current(), stats.streak().best()));
    stats.best().ifPresent(topic -> lines.add("Best topic: " + text(topic)));
    stats.weakest().ifPresent(topic -> lines.add("Weakest topic: " + text(topic)));
    return Card.of(name, new Block.Plain(String.join("\n", lines)));
  }

  private static String text(TopicRecord topic) {
    return "%s, %d of %d right".formatted(topic.topic(), topic.correct(), topic.answered());
  }
}
