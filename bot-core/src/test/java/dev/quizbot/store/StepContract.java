package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.round.Deal;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any database must do about the steps of rounds. */
abstract class StepContract extends OnStore {
  @Test
  void aStepIsTakenOnce() {
    Round planned = plan(deal(one, Occasion.asked("1")));
    Round open = planned.posted("m1");

    assertThat(store.advance(planned, open)).isTrue();
    assertThat(store.advance(planned, planned.posted("m2"))).isFalse();
    assertThat(store.round(planned.id())).contains(open);

    Round closed = open.close(NOON.plusSeconds(5));
    assertThat(store.advance(open, closed)).isTrue();
    assertThat(store.advance(open, open.abandon(NOON))).isFalse();
    restart();
    assertThat(store.round(planned.id())).contains(closed);
  }

  @Test
  void aStepIsClaimedByOneUntilReleasedOrOver() throws Exception {
    Round round = plan(deal(one, Occasion.asked("1")));
    Instant until = NOON.plusSeconds(30);
    List<Boolean> claims = atOnce(4, caller -> store.claim(round.id(), NOON, until));

    assertThat(claims).containsOnlyOnce(true);
    assertThat(store.claim(round.id(), until.minusMillis(1), until.plusSeconds(9))).isFalse();
    assertThat(store.claim(round.id(), until, until.plusSeconds(9))).isTrue();
    store.release(round.id(), until); // by the first, who has lost it
    assertThat(store.renew(round.id(), until, until.plusSeconds(60))).isFalse();
    assertThat(store.claim(round.id(), until, until.plusSeconds(9))).isFalse();
    assertThat(store.renew(round.id(), until.plusSeconds(9), until.plusSeconds(20))).isTrue();
    assertThat(store.claim(round.id(), until.plusSeconds(9), until.plusSeconds(39))).isFalse();
    store.release(round.id(), until.plusSeconds(20));
    assertThat(store.claim(round.id(), until, until.plusSeconds(9))).isTrue();
  }

  @Test
  void aClaimByAWrongClockDoesNotLastForYears() {
    Round round = plan(deal(one, Occasion.asked("1")));
    Instant wrong = NOON.plus(Duration.ofDays(900));
    store.claim(round.id(), wrong, wrong.plusSeconds(30));

    assertThat(store.claim(round.id(), NOON, NOON.plusSeconds(30))).isTrue();
  }

  @Test
  void itIsRememberedWhetherAMessageMayBeThereAndWhatItShows() {
    Round round = plan(deal(one, Occasion.asked("1")));
    assertThat(store.expectsMessage(round.id())).isFalse();
    store.expectMessage(round.id(), true);
    restart();
    assertThat(store.expectsMessage(round.id())).isTrue();

    Round open = round.posted("m");
    store.advance(round, open);
    assertThat(store.uncounted("test")).isEmpty();
    cast(open, ADA, NOON, "a");
    assertThat(store.uncounted("test")).containsExactly(open.id());
    store.shown(open.id(), 1);
    assertThat(store.uncounted("test")).isEmpty();
  }

  @Test
  void aRoundThatIsPostedLateClosesLater() {
    Round round = plan(deal(one, Occasion.asked("1")));
    Round late = round.postedAt(NOON.plus(Duration.ofMinutes(50)));
    store.endLate(round.id(), late.deal().terms().closesAt());

    assertThat(late.deal().terms().closesAt()).isEqualTo(NOON.plus(Duration.ofMinutes(110)));
    assertThat(store.round(round.id())).contains(late);
    store.endLate(round.id(), NOON.plusSeconds(1));
    assertThat(store.round(round.id())).contains(late);
  }

  @Test
  void aRoundEndsEarlyWhoeverIsAtItsNextStep() {
    Round round = plan(deal(one, Occasion.asked("1")));
    Instant early = NOON.plusSeconds(5);

    assertThat(store.endEarly(round.id(), early)).isTrue();
    store.advance(round, round.posted("m")); // by somebody who has read it before

    Round open = store.round(round.id()).orElseThrow();
    assertThat(open.deal().terms().closesAt()).isEqualTo(early);
    assertThat(store.unfinished("test", early)).containsExactly(round.id());
    store.advance(open, open.close(early));
    assertThat(store.endEarly(round.id(), early)).isFalse();
  }

  @Test
  void aNewRoundMayBeClaimedForItsPlannerFromTheStart() {
    Instant until = NOON.plusSeconds(30);
    Deal deal = deal(one, Occasion.asked("1"));
    Round round =
        store
            .deal(deal.venue(), deal.occasion(), until, history -> Optional.of(deal))
            .orElseThrow()
            .round();

    assertThat(store.claim(round.id(), NOON, until)).isFalse();
    assertThat(store.claim(round.id(), until, until.plusSeconds(9))).isTrue();
  }

  @Test
  void unfinishedRoundsAreThoseWithAStepToTake() {
    Round planned = plan(deal(one, Occasion.asked("planned")));
    Round open = advance(plan(deal(one, Occasion.asked("open"))).posted("m"), 1);
    Round closed = advance(open(deal(one, Occasion.asked("closed"))).close(NOON), 2);
    Round revealed = open(deal(one, Occasion.asked("revealed"))).close(NOON);
    advance(revealed, 2);
    store.advance(revealed, revealed.reveal());
    Round gone = plan(deal(one, Occasion.asked("gone")));
    store.advance(gone, gone.abandon(NOON));

    assertThat(store.unfinished("test", NOON)).containsExactlyInAnyOrder(planned.id(), closed.id());
    assertThat(store.unfinished("test", NOON.plus(Duration.ofHours(1))))
        .containsExactlyInAnyOrder(planned.id(), open.id(), closed.id());
    assertThat(store.unfinished("elsewhere", NOON)).isEmpty();
  }
}
