package dev.quizbot.quiz;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that people write for times, zones and durations. */
public final class TimeWords {
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
  private static final Pattern OFFSET =
      Pattern.compile("Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00");
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([mhd])");

  /** Names of places in any case, as {@code ZoneId} would not take them. */
  private static final Map<String, String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  id -> id.toLowerCase(Locale.ROOT), id -> id, (a, b) -> a));

  private TimeWords() {}

  /** A time of day like {@code 9:30} or {@code 17:00}. */
  static LocalTime time(String word) {
    Matcher time = TIME.matcher(word);
    if (!time.matches()) {
      throw new DailyLine.UnreadableException(
          word.isEmpty()
              ? "Begin with a time like 09:30."
              : "'%s' is no time; write one like 09:30 or 17:00.".formatted(word));
    }
    return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
  }

  /** A zone by its IANA name, in any case, or a fixed offset like {@code +02:00}. */
  public static Optional<ZoneId> zone(String word) {
    if (OFFSET.matcher(word).matches()) {
      return Optional.of(ZoneId.of(word));
    }
    return Optional.ofNullable(ZONES.get(word.toLowerCase(Locale.ROOT))).map(ZoneId::of);
  }

  /** The names of all zones. */
  static Iterable<String> zones() {
    return ZONES.values();
  }

  /** A duration like {@code 30m}, {@code 8h} or {@code 2d}. */
  static Optional<Duration> duration(String word) {
    Matcher duration = DURATION.matcher(word.toLowerCase(Locale.ROOT));
    if (!duration.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(duration.group(1));
    return Optional.of(
        switch (duration.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }
}
