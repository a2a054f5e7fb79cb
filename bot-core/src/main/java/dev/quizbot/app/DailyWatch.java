package dev.quizbot.app;

import dev.quizbot.card.Card;
import dev.quizbot.card.DailyCard;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.DailyStore;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.RoundListener;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the day's story of daily questions in the log and the metrics, and lets a series rest whose
 * channel takes no questions any more.
 */
final class DailyWatch implements RoundListener {
  private static final Logger log = LoggerFactory.getLogger(DailyWatch.class);
  private static final int PATIENCE = 3;

  private final DailyStore store;
  private final Platform platform;
  private final InstantSource clock;
  private final Meters meters;
  private final String resume;

  /**
   * Watches a platform's rounds.
   *
   * @param resume how the command is typed that lets a series go on
   */
  DailyWatch(
      DailyStore store, Platform platform, InstantSource clock, Meters meters, String resume) {
    this.store = store;
    this.platform = platform;
    this.clock = clock;
    this.meters = meters;
    this.resume = resume;
  }

  @Override
  public void opened(Round round) {
    series(round)
        .ifPresent(
            series -> {
              Duration late = Duration.between(due(series, round), clock.instant());
              log.info(
                  "daily posted series={} question={} late={}s",
                  DailyJobs.id(series),
                  round.question().id(),
                  late.toSeconds());
              meters.daily("posted");
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
                  DailyJobs.id(series),
                  round.question().id());
              meters.daily("revealed");
            });
  }

  @Override
  public void ended(Round round, String reason) {
    series(round)
        .ifPresent(
            series -> {
              log.warn("daily failed series={}: {}", DailyJobs.id(series), reason);
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
    if (!store.pause(series, pause)) {
      return; // somebody else has, or it was changed
    }
    log.warn("daily paused series={}: {}", DailyJobs.id(series), reason);
    meters.daily("paused");
    series.setting().by().ifPresent(by -> tell(by, series, reason));
  }

  private void tell(Player by, DailySeries series, String reason) {
    try {
      String line = new DailyLine(series.name(), series.plan()).text();
      Card letter = DailyCard.stopped(series.name(), line, PATIENCE, reason, resume);
      Delivery told = platform.tell(series.venue(), by.id(), letter);
      if (told instanceof Delivery.Refused refused) {
        log.warn("can't tell player={}: {}", by.id().value(), refused.reason());
      }
    } catch (RuntimeException failure) {
      log.warn("can't tell player={}", by.id().value(), failure);
    }
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
