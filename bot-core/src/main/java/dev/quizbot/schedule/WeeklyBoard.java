package dev.quizbot.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** When a channel is shown who leads this week. */
public record WeeklyBoard(DayOfWeek day, LocalTime time) {
  public Timetable timetable(ZoneId zone) {
    return new Timetable(time, zone, Set.of(day));
  }
}
