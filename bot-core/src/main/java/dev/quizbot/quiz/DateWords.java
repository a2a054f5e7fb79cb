package dev.quizbot.quiz;

import dev.quizbot.schedule.Pause;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Words that people write for dates. */
final class DateWords {
  private static final String BETWEEN = "..";

  private DateWords() {}

  /**
   * Reads {@code 2026-12-24..2027-01-02}, {@code 2026-12-24} or nothing.
   *
   * @throws DailyLine.UnreadableException for anything else
   */
  static Pause pause(String dates, LocalDate today) {
    if (dates.isBlank()) {
      return new Pause(today, Optional.empty(), Optional.empty());
    }
    int between = dates.indexOf(BETWEEN);
    LocalDate from = date(between < 0 ? dates : dates.substring(0, between));
    LocalDate until = between < 0 ? from : date(dates.substring(between + BETWEEN.length()));
    if (until.isBefore(from) || until.isBefore(today)) {
      throw new DailyLine.UnreadableException(
          "'%s' is over already or ends before it begins.".formatted(dates));
    }
    return new Pause(from, Optional.of(until), Optional.empty());
  }

  private static LocalDate date(String word) {
    try {
      return LocalDate.parse(word.strip());
    } catch (DateTimeException wrong) {
      throw new DailyLine.UnreadableException(
          "'%s' is no date; write dates like 2026-12-24, or two like 2026-12-24..2027-01-02."
              .formatted(word.strip()));
    }
  }
}
