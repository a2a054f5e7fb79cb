package dev.quizbot.schedule;

import java.time.LocalDate;

/** Dates on which no series asks anything, like holidays. */
@FunctionalInterface
public interface DaysOff {
  DaysOff NONE = date -> false;

  boolean includes(LocalDate date);
}
