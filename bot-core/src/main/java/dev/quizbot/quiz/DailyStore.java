package dev.quizbot.quiz;

import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is remembered of daily series. Each method is one transaction. */
public interface DailyStore {
  /** A venue's series, by name. */
  List<DailySeries> series(Venue venue);

  Optional<DailySeries> series(Venue venue, String name);

  /** All series of a platform. */
  List<DailySeries> allSeries(String platform);

  /** The ids of the questions that a venue has had. */
  Set<String> asked(Venue venue);

  /**
   * Adds a series, or changes the venue's one of the same name.
   *
   * @return false if it was like this already; its setting stays as old as it is then
   */
  boolean put(DailySeries series);

  /**
   * Pauses a series, unless somebody has changed it meanwhile.
   *
   * @param series as it was read
   * @return false if it is not as it was read any more
   */
  boolean pause(DailySeries series, Pause pause);

  /**
   * Forgets a series.
   *
   * @return false if there is none of this name
   */
  boolean remove(Venue venue, String name);

  /**
   * Of a series' last rounds since it was changed, how many one after the other the platform would
   * not have.
   *
   * @param limit so many are looked at
   */
  int refusedInARow(DailySeries series, int limit);
}
