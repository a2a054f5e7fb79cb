package dev.quizbot.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads for what Slack does not wait for. */
final class Threads implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Threads.class);
  private static final int SENDERS = 8;
  private static final int PATIENCE_S = 1;

  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "slack-alarm");
            thread.setDaemon(true);
            return thread;
          });

  ExecutorService senders() {
    return senders;
  }

  /** Does something again and again; a failure does not end that. */
  void every(Duration pause, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (RuntimeException failure) {
            log.warn("failed, will retry", failure);
          }
        };
    var unused =
        alarm.scheduleWithFixedDelay(
            guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets what is under way finish, for a moment. */
  @Override
  public void close() {
    alarm.shutdown();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
        log.warn("stopping while something is being sent");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
