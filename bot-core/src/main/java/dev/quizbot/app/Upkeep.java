package dev.quizbot.app;

import dev.quizbot.files.LiveBank;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running bot does by itself: closes what is due, keeps counts on messages, reads changed
 * files.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  /** A third of the time that a claim lasts. */
  private static final Duration RENEWAL = Duration.ofSeconds(10);

  private static final Duration PROGRESS = Duration.ofSeconds(10);

  /** When so many rounds wait, an operator wants to know how it goes on. */
  private static final int MANY = 50;

  private final Quiz quiz;
  private final LiveBank bank;
  private final InstantSource clock;
  private final Duration pace;
  private final Meters meters;
  private final Workers workers;
  private final Set<RoundId> changed = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread worker = new Thread(work, "upkeep");
            worker.setDaemon(true);
            return worker;
          });

  /**
   * Not started yet.
   *
   * @param pace how long a message's count may be behind, and how late a round may close
   */
  public Upkeep(Quiz quiz, LiveBank bank, InstantSource clock, Duration pace, Meters meters) {
    this.quiz = quiz;
    this.bank = bank;
    this.clock = clock;
    workers = new Workers(clock);
    this.pace = pace;
    this.meters = meters;
  }

  /**
   * Starts.
   *
   * @param minutely something else to do each minute
   */
  public void start(Runnable minutely) {
    every(pace, this::catchUp);
    every(pace, this::showCounts);
    every(RENEWAL, () -> quiz.renewClaims(clock.instant()));
    every(PROGRESS, this::tellProgress);
    thread.execute(guarded(() -> changed.addAll(quiz.uncounted())));
    every(EVERY_MINUTE, this::readBank);
    every(EVERY_MINUTE, minutely);
  }

  /**
   * Somebody has answered: the round's message will show so, together with all other changes until
   * then.
   */
  public void answered(RoundId round) {
    if (!changed.add(round)) {
      meters.editSaved();
    }
  }

  /** A round was only just dealt: its question is posted as soon as may be. */
  void post(RoundId round) {
    workers.offer(round, () -> quiz.post(round, clock.instant()));
  }

  /** Lets the work in hand finish, for a few seconds at most. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(500, TimeUnit.MILLISECONDS); // it gives the workers work
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    workers.close();
  }

  private void catchUp() {
    Instant now = clock.instant();
    for (RoundId round : quiz.unfinished(now)) {
      workers.offer(round, () -> quiz.catchUp(round, clock.instant()));
    }
  }

  private void showCounts() {
    for (RoundId round : List.copyOf(changed)) {
      workers.offer(round, () -> showCount(round));
    }
  }

  private void showCount(RoundId round) {
    changed.remove(round); // before reading the count, so that no change after it is missed
    try {
      quiz.showAnswered(round, clock.instant());
    } catch (RuntimeException failure) {
      changed.add(round);
      throw failure;
    }
  }

  private void readBank() {
    if (bank.refresh()) {
      log.info(
          "read questions={} problems={}", bank.get().questions().size(), bank.problems().size());
      bank.problems().forEach(problem -> log.warn("{}", problem));
    }
  }

  private void tellProgress() {
    int waiting = workers.waiting();
    if (waiting >= MANY) {
      log.info("rounds waiting={}", waiting);
    }
  }

  /** A failure must not end the repetition. */
  private static Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException failure) {
        log.warn("upkeep failed, will retry", failure);
      }
    };
  }

  private void every(Duration pace, Runnable work) {
    var unused =
        thread.scheduleWithFixedDelay(
            guarded(work), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
  }
}
