package dev.quizbot.slack;

import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often messages are changed. Slack takes 50 changes a minute in a workspace; those that only
 * show a count leave some of them to those that show the answer.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack on rate limits</a>
 */
final class EditPace {
  static final int A_MINUTE = 50;
  private static final int FOR_ANSWERS = 20;

  private final InstantSource clock;
  private final Map<String, Left> left = new HashMap<>();

  /** So many changes were left at that time. */
  private record Left(double changes, Instant at) {}

  EditPace(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A count is about to be shown.
   *
   * @throws NotYetException if there were so many changes of late that it has to wait
   */
  synchronized void count(String team) {
    double missing = FOR_ANSWERS + 1 - left(team);
    if (missing > 0) {
      throw new NotYetException(
          "many messages change in this workspace",
          Duration.ofMillis(
              (long) Math.ceil(missing * Duration.ofMinutes(1).toMillis() / A_MINUTE)));
    }
    take(team);
  }

  /** An answer is about to be shown; that never waits. */
  synchronized void answer(String team) {
    take(team);
  }

  private void take(String team) {
    left.put(team, new Left(Math.max(0, left(team) - 1), clock.instant()));
  }

  private double left(String team) {
    Left before = left.get(team);
    if (before == null) {
      return A_MINUTE;
    }
    double minutes =
        (double) Duration.between(before.at(), clock.instant()).toMillis()
            / Duration.ofMinutes(1).toMillis();
    return Math.min(A_MINUTE, before.changes() + minutes * A_MINUTE);
  }
}
