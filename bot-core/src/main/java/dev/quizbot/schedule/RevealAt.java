package dev.quizbot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a daily question closes and its answer is told. */
public sealed interface RevealAt {
  /** What holds unless something else is said. */
  RevealAt STANDARD = new After(Duration.ofHours(8));

  /**
   * So long after the question was due.
   *
   * @param duration a minute to seven days
   */
  record After(Duration duration) implements RevealAt {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    public After {
      if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("write a duration from 1m to 7d");
      }
    }

    @Override
    public Instant of(Slot slot, ZoneId zone) {
      return slot.due().plus(duration);
    }
  }

  /** At the next such time of day after the question was due. */
  record At(LocalTime time) implements RevealAt {
    @Override
    public Instant of(Slot slot, ZoneId zone) {
      return new Timetable(time, zone, Timetable.EVERY_DAY).next(slot.due()).due();
    }
  }

  /** The instant for the question of a slot. */
  Instant of(Slot slot, ZoneId zone);
}
