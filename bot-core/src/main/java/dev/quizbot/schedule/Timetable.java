package dev.quizbot.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A time of day on some days of the week, in a zone. Each wanted date has exactly one slot: a time
 * that the clock skips moves forward by as much as is skipped, one that occurs twice means the
 * first.
 *
 * @param time to the minute
 */
public record Timetable(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
  public static final Set<DayOfWeek> EVERY_DAY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));

  public Timetable {
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException("a timetable's time is to the minute: " + time);
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a timetable needs a day");
    }
    days = Set.copyOf(days);
  }

  /** The slot of a date, if that is one of the days. */
  public Optional<Slot> on(LocalDate date) {
    return days.contains(date.getDayOfWeek()) ? Optional.of(slot(date)) : Optional.empty();
  }

  /** The first slot after an instant. */
  public Slot next(Instant after) {
    return from(after).findFirst().orElseThrow();
  }

  /** The slots after an instant, in order, without end. */
  public Stream<Slot> from(Instant after) {
    // A skipped time may fall on the next date, so the day before may still have its slot to come.
    LocalDate start = after.atZone(zone).toLocalDate().minusDays(1);
    return Stream.iterate(start, date -> date.plusDays(1))
        .flatMap(date -> on(date).stream())
        .filter(slot -> slot.due().isAfter(after));
  }

  private Slot slot(LocalDate date) {
    return new Slot(date, ZonedDateTime.ofLocal(date.atTime(time), zone, null).toInstant());
  }
}
