package dev.quizbot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RevealAtTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Slot SLOT =
      new Slot(LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T08:30:00Z"));

  @Test
  void aDurationCountsFromWhenTheQuestionWasDue() {
    assertThat(new RevealAt.After(Duration.ofHours(8)).of(SLOT, BERLIN))
        .isEqualTo(Instant.parse("2026-11-24T16:30:00Z"));
  }

  @Test
  void aTimeMeansTheNextOneInTheZone() {
    assertThat(new RevealAt.At(LocalTime.of(17, 0)).of(SLOT, BERLIN))
        .isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
    assertThat(new RevealAt.At(LocalTime.of(9, 30)).of(SLOT, BERLIN))
        .isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
  }

  @Test
  void aDurationHasBounds() {
    assertThatThrownBy(() -> new RevealAt.After(Duration.ofSeconds(59)))
        .hasMessage("write a duration from 1m to 7d");
    assertThatThrownBy(() -> new RevealAt.After(Duration.ofDays(7).plusMillis(1)))
        .hasMessage("write a duration from 1m to 7d");
  }
}
