package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Questions;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.DaysOff;
import dev.quizbot.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DailyPostsTest extends StoredTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant DUE = Instant.parse("2026-11-23T09:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration CATCH_UP = Duration.ofHours(3);

  private DaysOff off = DaysOff.NONE;
  private QuestionBank bank =
      QuestionBank.of(List.of(Questions.question("one"), Questions.question("two")));

  @Test
  void aDateHasOneQuestionHoweverOftenItIsLookedAt() {
    assertThat(deal("09:30 UTC", DUE).dealt()).hasSize(1);
    assertThat(deal("09:30 UTC", DUE).dealt()).isEmpty();
    assertThat(deal("09:30 UTC", DUE.plusSeconds(60)).dealt()).isEmpty();
    assertThat(deal("09:30 UTC", DUE.plus(DAY)).dealt()).hasSize(1);
  }

  @Test
  void aChangedTimeOrZoneMakesNoSecondQuestionOnADate() {
    assertThat(deal("09:30 UTC", DUE).dealt()).hasSize(1);
    assertThat(deal("11:30 UTC", DUE.plus(Duration.ofHours(2))).dealt()).isEmpty();
    assertThat(deal("09:30 America/New_York", DUE.plus(Duration.ofHours(5))).dealt()).isEmpty();
    assertThat(deal("09:30 Asia/Tokyo", Instant.parse("2026-11-24T00:30:00Z")).dealt()).hasSize(1);
    assertThat(deal("09:30 UTC", DUE.plus(DAY)).dealt()).isEmpty();
  }

  @Test
  void aClockThatJumpsMakesNoSecondQuestionOnADate() {
    assertThat(deal("09:30 UTC", DUE.plus(DAY)).dealt()).hasSize(1);
    assertThat(deal("09:30 UTC", DUE).dealt()).hasSize(1);
    assertThat(deal("09:30 UTC", DUE.plus(DAY)).dealt()).isEmpty();
    assertThat(deal("09:30 UTC", DUE.plus(DAY).plusSeconds(5)).dealt()).isEmpty();
  }

  @Test
  void aQuestionIsAskedLateWithinItsTimeAndElseSkipped() {
    DailyPosts.Dealt late = deal("09:30 UTC reveal 30m", DUE.plus(Duration.ofHours(2)));
    Deal.Terms terms = terms(late.dealt().get(0));
    assertThat(terms.closesAt()).isEqualTo(DUE.plus(Duration.ofMinutes(150)));
    assertThat(terms.postBy()).isEqualTo(DUE.plus(CATCH_UP));

    Instant next = DUE.plus(DAY).plus(CATCH_UP).plusSeconds(1);
    DailyPosts.Dealt tooLate = posts().deal(series("09:30 UTC"), DUE.plus(DAY), next);
    assertThat(tooLate.dealt()).isEmpty();
    assertThat(tooLate.missed()).containsExactly(new Slot(MONDAY.plusDays(1), DUE.plus(DAY)));
  }

  @Test
  void aQuestionOnTimeClosesWhenItsLineSays() {
    assertThat(terms(deal("09:30 UTC reveal 17:00", DUE.plusSeconds(3)).dealt().get(0)).closesAt())
        .isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
    assertThat(
            terms(deal("09:30 UTC reveal 1m", DUE.plus(DAY).plusSeconds(60)).dealt().get(0))
                .closesAt())
        .isEqualTo(DUE.plus(DAY).plusSeconds(120));
  }

  @Test
  void nothingIsAskedOnDaysOff() {
    off = MONDAY::equals;

    assertThat(deal("09:30 UTC", DUE).dealt()).isEmpty();
    assertThat(posts().next(series("09:30 UTC"), DUE.minusSeconds(1))).contains(DUE.plus(DAY));
    assertThat(deal("09:30 UTC", DUE.plus(DAY)).dealt()).hasSize(1);
  }

  @Test
  void nothingIsAskedThatWasDueBeforeTheSeriesWasSetUp() {
    DailyLine line = DailyLine.parse("09:30 UTC", ZoneOffset.UTC);
    DailySeries.Setting late = new DailySeries.Setting(Optional.of(ADA), DUE.plusSeconds(60));
    DailySeries series = DailySeries.of(VENUE, line.name(), line.plan(), late);

    assertThat(posts().deal(series, DUE, DUE.plusSeconds(120)).dealt()).isEmpty();
  }

  @Test
  void aDateForWhichTheBankHasNothingIsTold() {
    bank = QuestionBank.EMPTY;

    assertThat(deal("09:30 UTC", DUE).unmatched()).hasSize(1);
  }

  private DailyPosts.Dealt deal(String line, Instant now) {
    return posts().deal(series(line), now, now);
  }

  private DailyPosts posts() {
    Rules rules = new Rules(Feedback.INSTANT, Duration.ofHours(24));
    Quiz quiz = new Quiz(() -> bank, new Deck(1, ""), rules, store(), new FakePlatform());
    return new DailyPosts(quiz, off, new DailyPosts.Rules(Feedback.INSTANT, CATCH_UP));
  }

  private static DailySeries series(String text) {
    DailyLine line = DailyLine.parse(text, ZoneOffset.UTC);
    DailySeries.Setting setting = new DailySeries.Setting(Optional.of(ADA), Instant.EPOCH);
    return DailySeries.of(VENUE, line.name(), line.plan(), setting);
  }

  private Deal.Terms terms(RoundId id) {
    return store().round(id).orElseThrow().deal().terms();
  }
}
