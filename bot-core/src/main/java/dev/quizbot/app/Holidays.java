package dev.quizbot.app;

import dev.quizbot.files.HolidayFile;
import dev.quizbot.schedule.DaysOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dates in files of holidays, read again when a file changes and once a day. */
final class Holidays implements DaysOff {
  private static final Logger log = LoggerFactory.getLogger(Holidays.class);
  private static final int DAYS_BACK = 7;
  private static final int DAYS_AHEAD = 430;

  private final List<Path> files;
  private final InstantSource clock;
  private Map<Path, FileTime> seen = Map.of();
  private LocalDate today = LocalDate.MIN;
  private String problem = "";
  private volatile Set<LocalDate> dates = Set.of();

  /**
   * Reads the files.
   *
   * @throws IllegalStateException if one can't be read; the message is for people
   */
  Holidays(List<Path> files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
    try {
      read();
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException("daily.holidays: " + unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public boolean includes(LocalDate date) {
    return dates.contains(date);
  }

  /** How many dates they hold, of the last days and the next year. */
  int size() {
    return dates.size();
  }

  /**
   * Reads the files if need be; keeps what it has when one can't be read any more, and tries again
   * the next time.
   */
  synchronized void refresh() {
    try {
      read();
      problem = "";
    } catch (IllegalArgumentException unreadable) {
      String now = String.valueOf(unreadable.getMessage());
      if (!now.equals(problem)) {
        log.warn("daily.holidays: {}; the dates read before still hold", now);
      }
      problem = now;
    }
  }

  private synchronized void read() {
    LocalDate date = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Map<Path, FileTime> now = times();
    if (date.equals(today) && now.equals(seen)) {
      return;
    }
    Set<LocalDate> all = new HashSet<>();
    for (Path file : files) {
      all.addAll(HolidayFile.read(file, date.minusDays(DAYS_BACK), date.plusDays(DAYS_AHEAD)));
    }
    dates = Set.copyOf(all);
    seen = now;
    today = date;
    if (!files.isEmpty()) {
      log.info("read holidays={} files={}", dates.size(), files.size());
    }
  }

  private Map<Path, FileTime> times() {
    Map<Path, FileTime> times = new HashMap<>();
    for (Path file : files) {
      try {
        times.put(file, Files.getLastModifiedTime(file));
      } catch (IOException missing) {
        times.put(file, FileTime.fromMillis(0)); // reading it will say so
      }
    }
    return times;
  }
}
