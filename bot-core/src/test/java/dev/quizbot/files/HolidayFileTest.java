package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFileTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2028, 1, 1);

  @TempDir private Path folder;

  @Test
  void wholeDayEventsCountRepeatedAndLongOnesToo() throws IOException {
    assertThat(
            read(
                event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227"),
                event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY"),
                event("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=YEARLY;UNTIL=20270101"),
                event("DTSTART:20260601T090000Z", "DTEND:20260601T100000Z"),
                event("DTSTART;VALUE=DATE:20301225")))
        .containsExactlyInAnyOrder(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1));
  }

  @Test
  void whatIsNoCalendarIsNamed() throws IOException {
    assertThatThrownBy(() -> HolidayFile.read(folder.resolve("none.ics"), FROM, TO))
        .hasMessageContaining("none.ics: there is no such file");
    assertThatThrownBy(() -> write("<html>no calendar</html>"))
        .hasMessageContaining("holidays.ics: this is no calendar");
    assertThat(read("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026\r\nEND:VEVENT\r\n")).isEmpty();
  }

  @Test
  void halfACalendarIsNone() throws IOException {
    String whole =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            + event("DTSTART;VALUE=DATE:20261225")
            + event("DTSTART;VALUE=DATE:20261226")
            + "end:vcalendar\r\n\r\n";

    assertThat(write(whole)).hasSize(2);
    for (int length = 1; length < whole.length() - 6; length += 7) {
      String half = whole.substring(0, length);
      assertThatThrownBy(() -> write(half)).hasMessageContaining("holidays.ics: ");
    }
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Holiday\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\n";
  }

  private Set<LocalDate> read(String... events) throws IOException {
    return write(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"
            + String.join("", events)
            + "END:VCALENDAR\r\n");
  }

  private Set<LocalDate> write(String text) throws IOException {
    Path file = folder.resolve("holidays.ics");
    Files.writeString(file, text);
    return HolidayFile.read(file, FROM, TO);
  }
}
