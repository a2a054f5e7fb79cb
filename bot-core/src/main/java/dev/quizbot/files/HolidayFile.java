package dev.quizbot.files;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** A calendar of holidays as calendar programs export it (iCalendar, {@code .ics}). */
public final class HolidayFile {
  /** The library makes of a date its midnight in this zone. */
  private static final ZoneId LIBRARY = TimeZone.getDefault().toZoneId();

  private static final String END = "END:VCALENDAR";

  private HolidayFile() {}

  /**
   * The dates of all whole-day events between two dates, repeated ones included. Events with a time
   * of day are no holidays.
   *
   * @throws IllegalArgumentException if it can't be read; the message names the file
   */
  public static Set<LocalDate> read(Path file, LocalDate from, LocalDate to) {
    try {
      byte[] text = Files.readAllBytes(file);
      List<ICalendar> calendars = Biweekly.parse(new ByteArrayInputStream(text)).all();
      if (calendars.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: this is no calendar in iCalendar format (.ics)".formatted(file));
      }
      requireEnd(file, text);
      Set<LocalDate> dates = new TreeSet<>();
      calendars.stream()
          .flatMap(calendar -> calendar.getEvents().stream())
          .filter(HolidayFile::isWholeDay)
          .forEach(event -> addDates(event, from, to, dates));
      return dates;
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException("%s: there is no such file".formatted(file), missing);
    } catch (IOException failure) {
      throw new IllegalArgumentException(
          "%s: can't be read (%s)".formatted(file, failure), failure);
    }
  }

  /** The library takes half a calendar as it is; somebody may be writing the rest just now. */
  private static void requireEnd(Path file, byte[] text) {
    String end = new String(text, StandardCharsets.ISO_8859_1).stripTrailing();
    if (!end.regionMatches(true, end.length() - END.length(), END, 0, END.length())) {
      throw new IllegalArgumentException("%s: does not end with %s".formatted(file, END));
    }
  }

  private static boolean isWholeDay(VEvent event) {
    return event.getDateStart() != null
        && event.getDateStart().getValue() != null
        && !event.getDateStart().getValue().hasTime();
  }

  private static void addDates(VEvent event, LocalDate from, LocalDate to, Set<LocalDate> dates) {
    long days = days(event);
    DateIterator starts = event.getDateIterator(TimeZone.getDefault());
    starts.advanceTo(Date.from(from.minusDays(days).atStartOfDay(LIBRARY).toInstant()));
    while (starts.hasNext()) {
      LocalDate start = date(starts.next());
      if (start.isAfter(to)) {
        return;
      }
      start
          .datesUntil(start.plusDays(days))
          .filter(date -> !date.isBefore(from) && !date.isAfter(to))
          .forEach(dates::add);
    }
  }

  /** The end is the day after the last; an event without one is a day long. */
  private static long days(VEvent event) {
    ICalDate start = event.getDateStart().getValue();
    long days = 1;
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      days = ChronoUnit.DAYS.between(date(start), date(event.getDateEnd().getValue()));
    } else if (event.getDuration() != null) {
      days = TimeUnit.MILLISECONDS.toDays(event.getDuration().getValue().toMillis());
    }
    return Math.max(1, days);
  }

  private static LocalDate date(Date date) {
    return date.toInstant().atZone(LIBRARY).toLocalDate();
  }
}
