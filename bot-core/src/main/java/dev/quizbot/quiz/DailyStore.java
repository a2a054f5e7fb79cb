package dev.quizbot.quiz;

import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.util.List;

/** What is remembered of daily series. Each method is one transaction. */
public interface DailyStore {
  /** A venue's series, by name. */
  List<DailySeries> series(Venue venue);

  /** Adds a series, or changes the venue's one of the same name. */
  void put(DailySeries series);

  /**
   * Forgets a series.
   *
   * @return false if there is none of this name
   */
  boolean remove(Venue venue, String name);
}
