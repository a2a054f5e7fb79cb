package dev.quizbot.score;

import java.util.List;

/**
 * Consecutive rounds of a daily series that a player answered. Only rounds that were posted count,
 * so a day without a post breaks nothing.
 *
 * @param current up to now
 * @param best the longest ever
 */
public record Streak(int current, int best) {
  public static final Streak NONE = new Streak(0, 0);

  /**
   * A round of the series, as the player left it.
   *
   * @param open whether they may still answer it; an open one left unanswered breaks no streak
   */
  public record Day(boolean answered, boolean open) {}

  /** The streak over the rounds of one series in the order they were posted. */
  public static Streak of(List<Day> days) {
    int current = 0;
    int best = 0;
    for (Day day : days) {
      if (day.answered()) {
        current++;
      } else if (!day.open()) {
        current = 0;
      }
      best = Math.max(best, current);
    }
    return new Streak(current, best);
  }

  /** The better of two series, each number by itself. */
  public Streak orBetter(Streak other) {
    return new Streak(Math.max(current, other.current), Math.max(best, other.best));
  }
}
