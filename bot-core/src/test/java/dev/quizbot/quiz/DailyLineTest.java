package dev.quizbot.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.RevealAt;
import dev.quizbot.schedule.Timetable;
import dev.quizbot.schedule.WeeklyBoard;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyLineTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aTimeIsEnough() {
    assertThat(parse("9:30"))
        .isEqualTo(
            new DailyLine(
                "daily",
                new DailySeries.Plan(
                    new Timetable(LocalTime.of(9, 30), UTC, Timetable.EVERY_DAY),
                    Selection.ANY,
                    new RevealAt.After(Duration.ofHours(8)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void theRestStandsInAnyOrder() {
    DailyLine expected =
        new DailyLine(
            "sql-2",
            new DailySeries.Plan(
                new Timetable(
                    LocalTime.of(9, 30), BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                new Selection(List.of("spark", "kafka"), Optional.of(Difficulty.HARD)),
                new RevealAt.At(LocalTime.of(17, 0)),
                Optional.of(Feedback.AT_REVEAL),
                Optional.of(new WeeklyBoard(DayOfWeek.FRIDAY, LocalTime.of(16, 0))),
                Optional.of(new GroupId("S0Team"))));

    assertThat(
            parse(
                "09:30 Europe/Berlin mon-fri spark,kafka hard reveal 17:00 feedback at-reveal name"
                    + " sql-2 board fri 16:00 mention S0Team"))
        .isEqualTo(expected);
    assertThat(
            parse(
                " 09:30 Mention S0Team name sql-2 HARD spark reveal 17:00 kafka europe/berlin Mon-FRI feedback"
                    + " at-reveal board friday 16:00 "))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "09:30 sat-tue|MONDAY,TUESDAY,SATURDAY,SUNDAY",
        "09:30 mon,wed,friday|MONDAY,WEDNESDAY,FRIDAY",
        "09:30 weekdays|MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY",
        "09:30 mon-tue,sun|MONDAY,TUESDAY,SUNDAY",
      })
  void daysMayBeWrittenInManyWays(String line, String days) {
    assertThat(parse(line).plan().timetable().days().stream().sorted().map(Enum::name))
        .containsExactly(days.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "spark|'spark' is no time; write one like 09:30 or 17:00.",
        "9.30|'9.30' is no time; write one like 09:30 or 17:00.",
        "24:00|'24:00' is no time; write one like 09:30 or 17:00.",
        "\"\"|Begin with a time like 09:30.",
        "09:30 reveal|There is nothing behind 'reveal'.",
        "09:30 reveal soon|'soon' behind 'reveal' is no duration like 8h and no time like 17:00.",
        "09:30 reveal 8d|'8d' behind 'reveal': write a duration from 1m to 7d.",
        "09:30 feedback later|'later' behind 'feedback' is neither instant nor at-reveal.",
        "09:30 name My_Name|'My_Name' is no name; write up to 32 lower-case letters, digits and"
            + " hyphens.",
        "09:30 mon tue|There are two words for the days; keep one.",
        "09:30 UTC Europe/Berlin|There are two words for the time zone; keep one.",
        "09:30 mention|There is nothing behind 'mention'.",
        "09:30 mention 1 mention 2|There are two words for the mention; keep one.",
      })
  void whatCantBeReadIsExplained(String line, String problem) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(DailyLine.UnreadableException.class)
        .hasMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@team",
        "@everyone",
        "@here",
        "<!channel>",
        "<!here|here>",
        "<@&1>",
        "<@1>",
        "<!subteam^S1>",
        "a-b",
        "a,b",
        "123456789012345678901234567890123",
        "S1|x",
        "é",
      })
  void whatIsNoIdIsNotMentioned(String word) {
    assertThatThrownBy(() -> parse("09:30 mention " + word))
        .isInstanceOf(DailyLine.UnreadableException.class)
        .hasMessageContaining("'%s' behind 'mention' is no group; choose one".formatted(word));
  }

  @Test
  void whatIsWrittenReadsAsTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      DailyLine line = line(random);
      assertThat(DailyLine.parse(line.text(), ZoneOffset.ofHours(5))).isEqualTo(line);
    }
  }

  private static DailyLine line(Random random) {
    List<String> zones = new ArrayList<>();
    TimeWords.zones().forEach(zones::add);
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (int more = random.nextInt(7); more > 0; more--) {
      days.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    RevealAt reveal =
        random.nextBoolean()
            ? new RevealAt.At(time(random))
            : new RevealAt.After(Duration.ofMinutes(1 + random.nextInt(7 * 24 * 60)));
    return new DailyLine(
        random.nextBoolean() ? "daily" : "series-" + random.nextInt(100),
        new DailySeries.Plan(
            new Timetable(time(random), ZoneId.of(zones.get(random.nextInt(zones.size()))), days),
            new Selection(
                List.of("spark", "log-compaction", "sql").subList(0, random.nextInt(4)),
                random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(random.nextBoolean() ? Difficulty.EASY : Difficulty.HARD)),
            reveal,
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? Feedback.INSTANT : Feedback.AT_REVEAL),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new WeeklyBoard(DayOfWeek.of(1 + random.nextInt(7)), time(random))),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new GroupId("S" + random.nextInt(1000)))));
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private static DailyLine parse(String line) {
    return DailyLine.parse(line, UTC);
  }
}
