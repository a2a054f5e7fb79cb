package dev.quizbot.score;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The time a leaderboard looks back over, up to now. */
public enum Period {
  /** Since Monday. */
  WEEK,
  /** Since the first of the month. */
  MONTH,
  /** Since ever. */
  ALL;

  /** The word people type: {@code week}, {@code month}, {@code all}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The period with this label, in any case. */
  public static Optional<Period> labelled(String word) {
    return Arrays.stream(values())
        .filter(period -> period.label().equalsIgnoreCase(word))
        .findFirst();
  }

  /**
   * The instant at which the current period began in a zone, inclusive; {@link Instant#EPOCH} for
   * all time.
   */
  public Instant start(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (this) {
      case WEEK -> startOf(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
      case MONTH -> startOf(today.withDayOfMonth(1), zone);
      case ALL -> Instant.EPOCH;
    };
  }

  private static Instant startOf(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }
}
