package dev.quizbot.slack;

import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack need not wait for, such as private replies: done on threads of its own, and again
 * after a pause where Slack wants one or gives no answer, but not for ever.
 */
final class Later {
  private static final Logger log = LoggerFactory.getLogger(Later.class);
  private static final int TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int MOST_WAITING = 1_000;

  private final Executor threads;
  private final InstantSource clock;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  private record Waiting(String what, Runnable work, int tries, Instant due) {}

  Later(Executor threads, InstantSource clock) {
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Does something soon.
   *
   * @param what what it is, for the log
   * @param work may be done again if it throws
   */
  void run(String what, Runnable work) {
    run(new Waiting(what, work, 0, clock.instant()));
  }

  /** Takes up what has waited long enough; to be called often. */
  void takeUp() {
    Instant now = clock.instant();
    List<Waiting> due = waiting.stream().filter(one -> !now.isBefore(one.due())).toList();
    due.stream().filter(waiting::remove).forEach(this::run);
  }

  private void run(Waiting one) {
    try {
      threads.execute(() -> attempt(one));
    } catch (RejectedExecutionException stopping) {
      log.warn("not done before the stop: {}", one.what());
    }
  }

  private void attempt(Waiting one) {
    try {
      one.work().run();
    } catch (SlackCall.RefusedException refused) {
      log.warn("failed {}: {}", one.what(), refused.getMessage());
    } catch (NotYetException limited) {
      again(one, limited.pause(), limited);
    } catch (RuntimeException failure) {
      again(one, FIRST_PAUSE.multipliedBy(1L << one.tries()), failure);
    }
  }

  private void again(Waiting one, Duration pause, RuntimeException failure) {
    int tries = one.tries() + 1;
    if (tries >= TRIES || waiting.size() >= MOST_WAITING) {
      log.warn("given up {}", one.what(), failure);
      return;
    }
    log.info("wait={}s {}: {}", pause.toSeconds(), one.what(), failure.toString());
    waiting.add(new Waiting(one.what(), one.work(), tries, clock.instant().plus(pause)));
  }
}
