package dev.quizbot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");

  @Test
  void onlyWantedDaysHaveASlot() {
    Timetable working =
        new Timetable(LocalTime.of(9, 30), BERLIN, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Instant tuesday = Instant.parse("2026-11-24T12:00:00Z");

    assertThat(working.from(tuesday).limit(3).map(slot -> slot.date().toString()))
        .containsExactly("2026-11-27", "2026-11-30", "2026-12-04");
    assertThat(working.next(tuesday).due()).isEqualTo(Instant.parse("2026-11-27T08:30:00Z"));
    assertThat(working.on(LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void theNextSlotIsAfterAnInstantAndNotAtIt() {
    Timetable daily = at(LocalTime.of(9, 30), BERLIN);
    Instant due = Instant.parse("2026-11-24T08:30:00Z");

    assertThat(daily.next(due.minusMillis(1)).due()).isEqualTo(due);
    assertThat(daily.next(due).due()).isEqualTo(due.plus(Duration.ofDays(1)));
  }

  @Test
  void aSkippedTimeMovesForwardByWhatIsSkipped() {
    LocalDate spring = LocalDate.of(2026, 3, 29);

    assertThat(due(LocalTime.of(2, 30), BERLIN, spring))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z")); // 03:30 summer time
    assertThat(due(LocalTime.of(3, 0), BERLIN, spring))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void ofATimeThatOccursTwiceTheFirstCounts() {
    assertThat(due(LocalTime.of(2, 30), BERLIN, LocalDate.of(2026, 10, 25)))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z")); // still summer time
  }

  /** Every zone, every change of its clocks from 2020 to 2040, times in and around the change. */
  @Test
  void everyDateHasExactlyOneSlotInEveryZone() {
    int changes = 0;
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      for (ZoneOffsetTransition change : transitions(zone)) {
        changes++;
        for (LocalTime time : timesAround(change)) {
          checkAround(change, at(time, zone));
        }
      }
    }
    assertThat(changes).isGreaterThan(5000);
  }

  private static void checkAround(ZoneOffsetTransition change, Timetable timetable) {
    LocalDate day = change.getDateTimeBefore().toLocalDate();
    List<Slot> expected = new ArrayList<>();
    for (LocalDate date = day.minusDays(2);
        !date.isAfter(day.plusDays(2));
        date = date.plusDays(1)) {
      Slot slot = timetable.on(date).orElseThrow();
      assertThat(slot.due()).isEqualTo(expectedDue(change, date.atTime(timetable.time())));
      expected.add(slot);
    }
    Instant before = expected.get(0).due().minusMillis(1);
    assertThat(timetable.from(before).limit(5).toList())
        .as("%s %s", timetable.zone(), change)
        .isEqualTo(expected);
    Instant cursor = before;
    for (Slot slot : expected) {
      assertThat(timetable.next(cursor)).isEqualTo(slot);
      cursor = slot.due();
    }
  }

  /** By the words of the rule, and not by the library's method for it. */
  private static Instant expectedDue(ZoneOffsetTransition change, LocalDateTime wanted) {
    boolean skipped =
        change.isGap()
            && !wanted.isBefore(change.getDateTimeBefore())
            && wanted.isBefore(change.getDateTimeAfter());
    if (skipped) {
      return wanted.plus(change.getDuration()).toInstant(change.getOffsetAfter());
    }
    Instant first = wanted.toInstant(change.getOffsetBefore());
    return first.isBefore(change.getInstant()) ? first : wanted.toInstant(change.getOffsetAfter());
  }

  private static List<LocalTime> timesAround(ZoneOffsetTransition change) {
    LocalDateTime start = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    long length = change.getDuration().abs().toMinutes();
    return List.of(
        start.minusMinutes(1).toLocalTime(),
        start.toLocalTime(),
        start.plusMinutes(length / 2).toLocalTime(),
        start.plusMinutes(length - 1).toLocalTime(),
        start.plusMinutes(length).toLocalTime());
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      if (next.getDateTimeBefore().getSecond() == 0 && next.getDuration().toSeconds() % 60 == 0) {
        all.add(next);
      }
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return all;
  }

  private static Instant due(LocalTime time, ZoneId zone, LocalDate date) {
    return at(time, zone).on(date).orElseThrow().due();
  }

  private static Timetable at(LocalTime time, ZoneId zone) {
    return new Timetable(time, zone, Timetable.EVERY_DAY);
  }
}
