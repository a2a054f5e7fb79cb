package dev.quizbot.app;

import dev.quizbot.quiz.DailyStore;
import dev.quizbot.schedule.DailySeries;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that each series has its jobs; one that can't be scheduled holds up no other. */
final class Schedule {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private final DailyStore store;
  private final String platform;
  private final DailyJobs questions;
  private final Chores chores;

  Schedule(DailyStore store, String platform, DailyJobs questions, Chores chores) {
    this.store = store;
    this.platform = platform;
    this.questions = questions;
    this.chores = chores;
  }

  void start() {
    all();
    questions.start();
    chores.start();
  }

  /** Makes up for whatever was cut short, or was done in another process. */
  void all() {
    Map<String, Instant> daily = questions.times();
    Map<String, Instant> weekly = chores.times();
    for (DailySeries series : store.allSeries(platform)) {
      guarded(
          series,
          () -> {
            questions.schedule(series, daily);
            chores.schedule(series, weekly);
          });
    }
  }

  /** A series has been set up or changed. If this fails, {@link #all} makes up for it. */
  void changed(DailySeries series) {
    guarded(
        series,
        () -> {
          questions.changed(series);
          chores.schedule(series, Map.of());
        });
  }

  private static void guarded(DailySeries series, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      log.warn("will schedule later series={}", SeriesId.of(series), failure);
    }
  }
}
