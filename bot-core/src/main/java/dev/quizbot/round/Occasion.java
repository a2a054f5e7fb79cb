package dev.quizbot.round;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a question is dealt. A venue has at most one round for an occasion, however often it is asked
 * for.
 *
 * @param key unique in the venue
 * @param series the daily series this belongs to, if any
 */
public record Occasion(String key, Optional<String> series) {
  public Occasion {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an occasion needs a key");
    }
  }

  private static final String DAILY = "daily:%s:%s";

  /**
   * Somebody asked for a question.
   *
   * @param interaction the platform's id of the request; the same when the request is delivered
   *     again
   */
  public static Occasion asked(String interaction) {
    return new Occasion("ask:" + interaction, Optional.empty());
  }

  /**
   * A series is due.
   *
   * @param date the local date in the series' zone
   */
  public static Occasion daily(String series, LocalDate date) {
    return new Occasion(DAILY.formatted(series, date), Optional.of(series));
  }

  /** The local date in the series' zone, if this belongs to a series. */
  public Optional<LocalDate> date() {
    return series.map(name -> LocalDate.parse(key.substring(DAILY.formatted(name, "").length())));
  }
}
