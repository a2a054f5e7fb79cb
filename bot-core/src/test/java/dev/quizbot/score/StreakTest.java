package dev.quizbot.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.score.Streak.Day;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTest {
  private static final Day ANSWERED = new Day(true, false);
  private static final Day MISSED = new Day(false, false);
  private static final Day STILL_OPEN = new Day(false, true);

  @Test
  void itCountsTheRoundsAnsweredInARow() {
    assertThat(Streak.of(List.of())).isEqualTo(Streak.NONE);
    assertThat(Streak.of(List.of(ANSWERED, ANSWERED))).isEqualTo(new Streak(2, 2));
  }

  @Test
  void aMissedRoundBreaksItButTheBestStays() {
    assertThat(Streak.of(List.of(ANSWERED, ANSWERED, MISSED, ANSWERED)))
        .isEqualTo(new Streak(1, 2));
    assertThat(Streak.of(List.of(ANSWERED, MISSED))).isEqualTo(new Streak(0, 1));
  }

  @Test
  void aRoundThatMayStillBeAnsweredBreaksNothing() {
    assertThat(Streak.of(List.of(ANSWERED, ANSWERED, STILL_OPEN))).isEqualTo(new Streak(2, 2));
  }
}
