package dev.quizbot.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/** A calendar of holidays as calendar programs export it (iCalendar, {@code .ics}). */
public final class HolidayFile {
  private HolidayFile() {}

  /**
   * The dates of all whole-day events between two dates, repeated ones included. Events with a time
   * of day are no holidays.
   *
   * @throws IllegalArgumentException if it can't be read; the message names the file and the line
   */
  public static Set<LocalDate> read(Path file, LocalDate from, LocalDate to) {
    try (InputStream in = Files.newInputStream(file)) {
      Set<LocalDate> dates = new TreeSet<>();
      for (VEvent event : new CalendarBuilder().build(in).<VEvent>getComponents(Component.VEVENT)) {
        if (isWholeDay(event)) {
          for (Period<LocalDate> day :
              event.<LocalDate>calculateRecurrenceSet(new Period<>(from, to))) {
            addDates(day, dates);
          }
        }
      }
      return dates;
    } catch (ParserException unreadable) {
      throw new IllegalArgumentException(
          "%s:%d: this is no calendar in iCalendar format (.ics)"
              .formatted(file, unreadable.getLineNo()),
          unreadable);
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException("%s: there is no such file".formatted(file), missing);
    } catch (IOException | RuntimeException failure) {
      throw new IllegalArgumentException(
          "%s: can't be read (%s)".formatted(file, failure), failure);
    }
  }

  private static boolean isWholeDay(VEvent event) {
    return event
        .<DtStart<? extends Temporal>>getProperty(Property.DTSTART)
        .filter(start -> start.getDate() instanceof LocalDate)
        .isPresent();
  }

  /** The end is the day after the last; an event without one is a day long. */
  private static void addDates(Period<LocalDate> days, Set<LocalDate> dates) {
    LocalDate day = days.getStart();
    LocalDate end = days.getEnd();
    do {
      dates.add(day);
      day = day.plusDays(1);
    } while (day.isBefore(end));
  }
}
