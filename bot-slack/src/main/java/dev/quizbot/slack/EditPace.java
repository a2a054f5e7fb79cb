package dev.quizbot.slack;

import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
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
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;

  /** When messages were changed within the last minute, by workspace. */
  private final Map<String, Deque<Instant>> changes = new HashMap<>();

  EditPace(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A count is about to be shown.
   *
   * @throws NotYetException if there were so many changes of late that it has to wait
   */
  synchronized void count(String team) {
    Deque<Instant> recent = recent(team);
    if (recent.size() >= A_MINUTE - FOR_ANSWERS) {
      throw new NotYetException(
          "many messages change in this workspace",
          Duration.between(clock.instant(), recent.getFirst().plus(MINUTE)));
    }
    recent.addLast(clock.instant());
  }

  /** An answer is about to be shown; that never waits. */
  synchronized void answer(String team) {
    recent(team).addLast(clock.instant());
  }

  private Deque<Instant> recent(String team) {
    Deque<Instant> recent = changes.computeIfAbsent(team, key -> new ArrayDeque<>());
    Instant since = clock.instant().minus(MINUTE);
    while (!recent.isEmpty() && !recent.getFirst().isAfter(since)) {
      recent.removeFirst();
    }
    return recent;
  }
}
