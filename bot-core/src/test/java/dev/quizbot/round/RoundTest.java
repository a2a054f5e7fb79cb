package dev.quizbot.round;

import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Instant DUE = NOON.plus(Duration.ofHours(1));
  private final Deal deal =
      Deals.deal(Questions.question("q"), Occasion.asked("1"), Feedback.INSTANT);
  private final Round planned = Round.plan(deal);
  private final Round open = planned.posted("m1");
  private final Round closed = open.close(DUE);

  @Test
  void aRoundGoesFromPlanToReveal() {
    assertThat(planned.phase()).isEqualTo(Phase.PLANNED);
    assertThat(open.message()).contains("m1");
    assertThat(closed.closedAt()).contains(DUE);
    assertThat(closed.reveal().phase()).isEqualTo(Phase.REVEALED);
    assertThat(closed.reveal().isOver()).isTrue();
  }

  @Test
  void noStepIsTakenTwiceOrOutOfOrder() {
    assertThatThrownBy(() -> open.posted("m2")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> planned.close(DUE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.close(DUE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(open::reveal).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.reveal().abandon(DUE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void ballotsAreTakenFromThePlanUntilTheRoundIsDue() {
    assertThat(planned.takesBallots(NOON)).isTrue();
    assertThat(open.takesBallots(DUE.minusMillis(1))).isTrue();
    assertThat(open.takesBallots(DUE)).isFalse();
    assertThat(closed.takesBallots(NOON)).isFalse();
    assertThat(open.abandon(NOON).takesBallots(NOON)).isFalse();
  }

  @Test
  void aClosedRoundThatIsAbandonedKeepsItsClosingTime() {
    assertThat(closed.abandon(DUE.plusSeconds(9)).closedAt()).contains(DUE);
    assertThat(open.abandon(NOON).closedAt()).contains(NOON);
  }

  @Test
  void theIdFollowsFromVenueAndOccasionAlone() {
    RoundId id = RoundId.of(VENUE, Occasion.asked("1"));

    assertThat(planned.id()).isEqualTo(id);
    assertThat(RoundId.isValid(id.value())).isTrue();
    assertThat(RoundId.of(VENUE, Occasion.asked("2"))).isNotEqualTo(id);
    assertThat(RoundId.of(new Venue("test", "team", "other"), Occasion.asked("1")))
        .isNotEqualTo(id);
    assertThat(id.value()).hasSizeLessThanOrEqualTo(25 - ".why".length());
  }

  @Test
  void whatIsNoIdIsRefused() {
    for (String text : List.of("", "q", "0123456789abcdef012G", "0123456789abcdef01234")) {
      assertThat(RoundId.isValid(text)).isFalse();
      assertThatThrownBy(() -> new RoundId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aDailyOccasionNamesItsSeriesAndDate() {
    Occasion occasion = Occasion.daily("spark", LocalDate.of(2026, 11, 23));

    assertThat(occasion.key()).isEqualTo("daily:spark:2026-11-23");
    assertThat(occasion.series()).contains("spark");
  }

  @Test
  void lettersFollowTheOrderShown() {
    assertThat(deal.choices()).extracting(Choice::id).containsExactly("b", "a", "d", "c");
    assertThat(deal.letters(Set.of("a", "c"))).containsExactly("B", "D");
  }

  @Test
  void anOrderThatIsNotOneOfTheChoicesIsRefused() {
    for (List<String> order :
        List.of(List.<String>of(), List.of("a", "b", "c"), List.of("a", "b", "c", "c"))) {
      assertThatThrownBy(
              () ->
                  new Deal(
                      VENUE,
                      Occasion.asked("1"),
                      Questions.question("q"),
                      order,
                      Optional.empty(),
                      deal.terms()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aTallyCountsEachChoiceOfEachBallot() {
    Tally tally =
        Tally.of(
            List.of(
                new Ballot(planned.id(), Deals.ADA.id(), Set.of("a", "b"), NOON),
                new Ballot(planned.id(), Deals.BOB.id(), Set.of("a"), NOON)));

    assertThat(tally.ballots()).isEqualTo(2);
    assertThat(tally.votesFor("a")).isEqualTo(2);
    assertThat(tally.votesFor("b")).isEqualTo(1);
    assertThat(tally.votesFor("c")).isZero();
  }
}
