package dev.quizbot.app;

import dev.quizbot.quiz.NotYetException;
import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for many rounds side by side, but for each round on one thing at a time. A round whose work
 * fails is left alone for a while, longer after each failure. What has failed is tried again on
 * threads apart, so that many channels that don't answer hold up the others only once.
 */
final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final int AT_ONCE = 64;
  private static final int AGAIN_AT_ONCE = 16;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Set<RoundId> inHand = ConcurrentHashMap.newKeySet();
  private final Map<RoundId, Pause> pauses = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads = threads("rounds", AT_ONCE);
  private final ThreadPoolExecutor threadsAgain = threads("rounds-again", AGAIN_AT_ONCE);

  private record Pause(Duration length, Instant until) {}

  Workers(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Works for a round as soon as a thread is free.
   *
   * @return false if something for this round is in hand, it is left alone, or the process stops;
   *     the work is not done then
   */
  boolean offer(RoundId round, Runnable work) {
    if (isLeftAlone(round) || !inHand.add(round)) {
      return false;
    }
    ThreadPoolExecutor lane = pauses.containsKey(round) ? threadsAgain : threads;
    try {
      lane.execute(() -> run(round, work));
      return true;
    } catch (RejectedExecutionException stopping) {
      inHand.remove(round);
      return false;
    }
  }

  /** For how many rounds something is in hand or waits for a thread. */
  int waiting() {
    return inHand.size();
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

  /** Threads that are made when there is work and end when there is none. */
  private static ThreadPoolExecutor threads(String name, int atOnce) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Lets what is in hand finish, for a few seconds at most; what waits for a thread is left. */
  @Override
  public void close() {
    List<ThreadPoolExecutor> lanes = List.of(threads, threadsAgain);
    lanes.forEach(lane -> lane.getQueue().clear());
    lanes.forEach(ThreadPoolExecutor::shutdown);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (ThreadPoolExecutor lane : lanes) {
        if (!lane.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          lane.shutdownNow();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
