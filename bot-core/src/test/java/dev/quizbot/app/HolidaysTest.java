package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.DailyPosts;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidaysTest {
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25); // a Friday
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 28);
  private static final Instant EVE = Instant.parse("2026-12-24T12:00:00Z");

  @TempDir private Path folder;
  private Instant now = EVE;
  private int changes;

  @Test
  void aChangedFileIsNoticed() throws IOException {
    Holidays holidays = new Holidays(List.of(file(CHRISTMAS)), () -> now);
    assertThat(holidays.includes(CHRISTMAS)).isTrue();
    assertThat(holidays.includes(MONDAY)).isFalse();

    file(MONDAY);
    holidays.refresh();
    assertThat(holidays.includes(CHRISTMAS)).isFalse();
    assertThat(holidays.includes(MONDAY)).isTrue();
  }

  @Test
  void aFileHalfWrittenOrGoneLeavesTheOldDatesAndIsReadWhenItIsWholeAgain() throws IOException {
    Path file = file(CHRISTMAS);
    Holidays holidays = new Holidays(List.of(file), () -> now);
    FileTime time = Files.getLastModifiedTime(file);
    String whole = Files.readString(file);

    try (LogLines log = new LogLines(Holidays.class)) {
      Files.writeString(file, whole.substring(0, whole.length() / 2));
      holidays.refresh();
      holidays.refresh();
      assertThat(log.lines()).singleElement().asString().contains("still hold");
      assertThat(holidays.includes(CHRISTMAS)).isTrue();

      Files.delete(file);
      now = now.plus(Duration.ofDays(1));
      holidays.refresh();
      assertThat(log.lines()).hasSize(2);
      assertThat(holidays.includes(CHRISTMAS)).isTrue();

      file(CHRISTMAS, MONDAY);
      Files.setLastModifiedTime(file, time);
      holidays.refresh();
      assertThat(holidays.includes(MONDAY)).isTrue();
    }
  }

  @Test
  void datesMoveOnWithTheYear() throws IOException {
    Path file = write("DTSTART;VALUE=DATE:20101225\r\nRRULE:FREQ=YEARLY");
    Holidays holidays = new Holidays(List.of(file), () -> now);
    assertThat(holidays.includes(CHRISTMAS.plusYears(3))).isFalse();

    now = now.plus(Duration.ofDays(3 * 365));
    holidays.refresh();
    assertThat(holidays.includes(CHRISTMAS.plusYears(3))).isTrue();
  }

  @Test
  void aFileThatCanNotBeReadAtTheStartIsNamed() {
    assertThatThrownBy(() -> new Holidays(List.of(folder.resolve("none.ics")), () -> now))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("daily.holidays: ")
        .hasMessageContaining("none.ics: there is no such file");
  }

  @Test
  void onAHolidayNoQuestionIsDealtAndOnTheNextDayItIs() throws IOException {
    Holidays holidays = new Holidays(List.of(file(CHRISTMAS)), () -> now);
    DailySeries series =
        DailySeries.of(
            new Venue("nowhere", "team", "general"),
            "daily",
            DailyLine.parse("09:30 mon-fri spark", ZoneOffset.UTC).plan(),
            new DailySeries.Setting(Optional.empty(), EVE));
    try (Bot bot = Bot.start(settings())) {
      bot.store().put(series);
      DailyPosts posts =
          new DailyPosts(
              bot.quiz(new Nowhere(), 1),
              holidays,
              new DailyPosts.Rules(Feedback.INSTANT, Duration.ofHours(3)));
      assertThat(posts.next(series, EVE)).contains(at(MONDAY));
      assertThat(posts.deal(series, EVE, at(CHRISTMAS)).dealt()).isEmpty();
      assertThat(posts.deal(series, EVE, at(MONDAY)).dealt()).hasSize(1);
      assertThat(bot.store().unfinished("nowhere", at(MONDAY))).hasSize(1);

      file(CHRISTMAS, MONDAY.plusDays(1));
      holidays.refresh();
      assertThat(posts.next(series, at(MONDAY))).contains(at(MONDAY.plusDays(2)));
    }
  }

  private static Instant at(LocalDate date) {
    return date.atTime(9, 30).toInstant(ZoneOffset.UTC);
  }

  private Path file(LocalDate... dates) throws IOException {
    return write(
        List.of(dates).stream()
            .map(date -> "DTSTART;VALUE=DATE:" + date.toString().replace("-", ""))
            .toArray(String[]::new));
  }

  /** Each time at another time, however coarse the file system's clock is. */
  private Path write(String... events) throws IOException {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\r\n").append(event).append("\r\nEND:VEVENT\r\n");
    }
    Path file = Files.writeString(folder.resolve("h.ics"), text.append("END:VCALENDAR\r\n"));
    return Files.setLastModifiedTime(file, FileTime.from(EVE.plusSeconds(++changes)));
  }

  private Settings settings() {
    return SettingsFile.read(
        Optional.empty(),
        BotSettings.ADAPTER_SECTIONS,
        Map.of(
            "QUIZBOT_DATABASE_URL",
            "jdbc:sqlite:" + folder.resolve("q.db"),
            "QUIZBOT_BANK_FOLDER",
            "../seeds"),
        BotSettings.ALL);
  }
}
