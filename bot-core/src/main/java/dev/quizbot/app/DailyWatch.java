package dev.quizbot.app;

import dev.quizbot.quiz.DailyStore;
import dev.quizbot.quiz.RoundListener;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the day's story of daily questions in the log and the metrics, and lets a series rest whose
 * channel takes no questions any more.
 */
final class DailyWatch implements RoundListener {
  private static final Logger log = LoggerFactory.getLogger(DailyWatch.class);

  /** After so many refusals in a row a series rests. */
  static final int PATIENCE = 3;

  private static final Duration LATE = Duration.ofMinutes(1);

  private final DailyStore store;
  private final InstantSource clock;
  private final Meters meters;
  private final Consumer<DailySeries> letter;

  /**
   * Watches a platform's rounds.
   *
   * @param letter takes each series whose owner is to be told that it rests
   */
  DailyWatch(DailyStore store, InstantSource clock, Meters meters, Consumer<DailySeries> letter) {
    this.store = store;
    this.clock = clock;
    this.meters = meters;
    this.letter = letter;
  }

  @Override
  public void opened(Round round) {
    series(round)
        .ifPresent(
            series -> {
              Duration late = Duration.between(due(series, round), clock.instant());
              log.info(
                  "daily posted series={} question={} late={}s",
                  SeriesId.of(series),
                  round.question().id(),
                  late.toSeconds());
              meters.daily("posted");
              if (late.compareTo(LATE) > 0) {
                meters.daily("late");
              }
              meters.dailyPosted(late);
            });
  }

  @Override
  public void revealed(Round round) {
    series(round)
        .ifPresent(
            series -> {
              log.info(
                  "daily revealed series={} question={}",
                  SeriesId.of(series),
                  round.question().id());
              meters.daily("revealed");
            });
  }

  @Override
  public void ended(Round round, String reason) {
    series(round)
        .ifPresent(
            series -> {
              log.warn("daily failed series={}: {}", SeriesId.of(series), reason);
              meters.daily("failed");
              if (round.phase() == Phase.REFUSED
                  && store.refusedInARow(series, PATIENCE) == PATIENCE) {
                rest(series, reason);
              }
            });
  }

  private void rest(DailySeries series, String reason) {
    Pause pause =
        new Pause(
            clock.instant().atZone(series.plan().timetable().zone()).toLocalDate(),
            Optional.empty(),
            Optional.of(reason));
    letter.accept(series); // first, so that no crash can come between
    if (!store.pause(series, pause)) {
      return; // somebody else has, or it was changed
    }
    log.warn("daily paused series={}: {}", SeriesId.of(series), reason);
    meters.daily("paused");
  }

  private Optional<DailySeries> series(Round round) {
    return round
        .deal()
        .occasion()
        .series()
        .flatMap(name -> store.series(round.deal().venue(), name));
  }

  /** If the series was changed since, by what it is now; at least when it was dealt. */
  private static Instant due(DailySeries series, Round round) {
    return round
        .deal()
        .occasion()
        .date()
        .flatMap(series.plan().timetable()::on)
        .map(slot -> slot.due())
        .filter(due -> !due.isAfter(round.deal().terms().dealtAt()))
        .orElse(round.deal().terms().dealtAt());
  }
}
