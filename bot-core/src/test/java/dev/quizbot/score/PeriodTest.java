package dev.quizbot.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aWeekBeginsOnMondayInItsZone() {
    Instant sundayNight = Instant.parse("2026-11-22T23:30:00Z"); // Monday in Berlin

    assertThat(Period.WEEK.start(sundayNight, BERLIN))
        .isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(Period.WEEK.start(sundayNight, ZoneId.of("UTC")))
        .isEqualTo(Instant.parse("2026-11-16T00:00:00Z"));
  }

  @Test
  void aMonthBeginsOnItsFirstAlsoAcrossAClockChange() {
    Instant now =
        Instant.parse("2026-10-31T12:00:00Z"); // winter time; the month began in summer time

    assertThat(Period.MONTH.start(now, BERLIN)).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
  }

  @Test
  void aMonthWhoseFirstMidnightDoesNotExistBeginsWhenTheClockGoesOn() {
    ZoneId amman = ZoneId.of("Asia/Amman"); // on 2016-04-01, 0:00 was followed by 1:00

    assertThat(Period.MONTH.start(Instant.parse("2016-04-09T12:00:00Z"), amman))
        .isEqualTo(Instant.parse("2016-03-31T22:00:00Z"));
  }

  @Test
  void allTimeHasNoBeginning() {
    assertThat(Period.ALL.start(Instant.parse("2026-11-23T12:00:00Z"), BERLIN))
        .isEqualTo(Instant.EPOCH);
  }

  @Test
  void labelsAreReadInAnyCase() {
    assertThat(Period.labelled("Week")).contains(Period.WEEK);
    assertThat(Period.labelled("fortnight")).isEmpty();
  }
}
