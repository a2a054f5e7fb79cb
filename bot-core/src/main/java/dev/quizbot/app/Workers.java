package dev.quizbot.app;

import dev.quizbot.quiz.NotYetException;
import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for many rounds side by side, but for each round on one thing at a time. A round whose work
 * fails is left alone for a while, longer after each failure, and holds up no other.
 */
final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final int AT_ONCE = 16;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int PATIENCE_S = 3;

  private final InstantSource clock;
  private final Set<RoundId> inHand = ConcurrentHashMap.newKeySet();
  private final Map<RoundId, Pause> pauses = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "rounds");
            thread.setDaemon(true);
            return thread;
          });

  private record Pause(Duration length, Instant until) {}

  Workers(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Works for a round as soon as a thread is free.
   *
   * @return false if something for this round is in hand or it is left alone; the work is not done
   *     then
   */
  boolean offer(RoundId round, Runnable work) {
    if (isLeftAlone(round) || !inHand.add(round)) {
      return false;
    }
    threads.execute(() -> run(round, work));
    return true;
  }

  boolean isInHand(RoundId round) {
    return inHand.contains(round);
  }

  private boolean isLeftAlone(RoundId round) {
    Pause pause = pauses.get(round);
    return pause != null && clock.instant().isBefore(pause.until());
  }

  private void run(RoundId round, Runnable work) {
    try {
      work.run();
      pauses.remove(round);
    } catch (NotYetException later) {
      leaveAlone(round, later.pause());
      log.info("wait={}s round={}: {}", later.pause().toSeconds(), round, later.getMessage());
    } catch (RuntimeException failure) {
      Pause last = pauses.get(round);
      Duration pause = last == null ? FIRST_PAUSE : last.length().multipliedBy(2);
      leaveAlone(round, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
      log.warn("will retry round={}", round, failure);
    } finally {
      inHand.remove(round);
    }
  }

  private void leaveAlone(RoundId round, Duration length) {
    pauses.put(round, new Pause(length, clock.instant().plus(length)));
  }

  /** Lets what is in hand finish, for a few seconds at most. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
