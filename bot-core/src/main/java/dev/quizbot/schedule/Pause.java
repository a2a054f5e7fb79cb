package dev.quizbot.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates on which a series asks nothing.
 *
 * @param from the first such date, in the series' zone
 * @param until the last one; none for until somebody resumes it
 * @param reason for people: why, unless somebody simply wished it
 */
public record Pause(LocalDate from, Optional<LocalDate> until, Optional<String> reason) {
  public Pause {
    if (until.filter(from::isAfter).isPresent()) {
      throw new IllegalArgumentException("the last date is before the first");
    }
  }

  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && until.map(last -> !date.isAfter(last)).orElse(true);
  }
}
