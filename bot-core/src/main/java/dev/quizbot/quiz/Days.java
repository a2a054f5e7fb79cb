package dev.quizbot.quiz;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as people write them. */
final class Days {
  private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private Days() {}

  /**
   * Reads {@code mon}, {@code mon-fri}, {@code mon,wed,fri}, {@code sat-tue}, {@code weekdays},
   * {@code daily}; none for anything else.
   */
  static Optional<Set<DayOfWeek>> parse(String word) {
    String text = word.toLowerCase(Locale.ROOT);
    if (text.equals("daily")) {
      return Optional.of(EnumSet.allOf(DayOfWeek.class));
    }
    if (text.equals("weekdays")) {
      return Optional.of(WORKING);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      List<Optional<DayOfWeek>> ends = Arrays.stream(part.split("-", -1)).map(Days::day).toList();
      if (ends.size() > 2 || ends.stream().anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      DayOfWeek day = ends.get(0).orElseThrow();
      DayOfWeek last = ends.get(ends.size() - 1).orElseThrow();
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return Optional.of(days);
  }

  /** The shortest word that reads as these days. */
  static String text(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "daily";
    }
    if (days.equals(WORKING)) {
      return "mon-fri";
    }
    return days.stream().sorted().map(Days::name).collect(Collectors.joining(","));
  }

  /** By its first three letters, or in full. */
  private static Optional<DayOfWeek> day(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> word.equals(name(day)) || word.equals(day.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
