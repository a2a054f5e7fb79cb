package dev.quizbot.app;

import dev.quizbot.quiz.DailyStore;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.util.Optional;

/** The text that stands for a series in jobs and in the log. */
final class SeriesId {
  private static final int PARTS = 4;

  private SeriesId() {}

  static String of(DailySeries series) {
    return series.venue().key() + '/' + series.name();
  }

  /** The series that {@link #of} wrote this for, if it is there still. */
  static Optional<DailySeries> find(String id, DailyStore store) {
    String[] parts = id.split("/", PARTS);
    return store.series(new Venue(parts[0], parts[1], parts[2]), parts[PARTS - 1]);
  }
}
