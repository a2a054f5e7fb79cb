package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.quiz.Store.Answered;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Streak;
import dev.quizbot.score.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What any database must do about ballots. */
abstract class BallotContract extends OnStore {
  @Test
  void anAcceptedBallotIsThereAfterARestart() {
    Round round = plan(deal(hard, Occasion.asked("1")));

    Receipt receipt = cast(round, ADA, NOON, "a", "c");
    restart();

    Verdict verdict = ((Receipt.Accepted) receipt).verdict();
    assertThat(store.answered(round.id())).containsExactly(new Answered(ADA, verdict));
  }

  @Test
  void theDecisionSeesTheEarlierBallotAndARefusedOneChangesNothing() {
    Round round = plan(deal(one, Occasion.asked("1")));
    Verdict first = ((Receipt.Accepted) cast(round, ADA, NOON, "b")).verdict();

    Receipt again =
        store.cast(
            round.id(),
            ADA,
            (there, earlier) -> new Receipt.AlreadyAnswered(there, earlier.orElseThrow()));

    assertThat(again).isEqualTo(new Receipt.AlreadyAnswered(round, first));
    assertThat(store.answered(round.id())).containsExactly(new Answered(ADA, first));
  }

  @Test
  void aSecondAcceptedBallotTakesTheFirstOnesPlace() {
    Round round = plan(deal(one, Occasion.asked("1")));
    cast(round, ADA, NOON, "b");
    cast(round, ADA, NOON.plusSeconds(1), "a");

    assertThat(store.answered(round.id()))
        .extracting(answer -> answer.verdict().ballot().choices())
        .containsExactly(Set.of("a"));
  }

  @Test
  void aBallotInNoRoundIsNotRecorded() {
    RoundId none = RoundId.of(VENUE, Occasion.asked("none"));

    assertThat(
            store.cast(
                none,
                ADA,
                (round, earlier) -> {
                  throw new AssertionError("nothing to decide");
                }))
        .isEqualTo(new Receipt.UnknownRound(none));
  }

  @Test
  void ofManyBallotsAtOnceByOnePlayerOneIsAccepted() throws Exception {
    Round round = plan(deal(one, Occasion.asked("1")));
    Meeting meeting = new Meeting();

    List<Receipt> receipts =
        atOnce(
            40,
            caller ->
                either(caller)
                    .cast(
                        round.id(),
                        ADA,
                        (there, earlier) -> {
                          meeting.tryTo();
                          return earlier.isPresent()
                              ? new Receipt.AlreadyAnswered(there, earlier.get())
                              : new Receipt.Accepted(
                                  there,
                                  verdict(there, ADA, NOON, "abcd".charAt(caller % 4)),
                                  false);
                        }));

    assertThat(receipts).filteredOn(r -> r instanceof Receipt.Accepted).hasSize(1);
    assertThat(store.answered(round.id())).hasSize(1);
  }

  @Test
  void ballotsThatRaceWithTheCloseAreStoredOrRefused() throws Exception {
    Round open = open(deal(one, Occasion.asked("1")));
    List<Receipt> receipts =
        atOnce(
            16,
            caller -> {
              if (caller == 7) {
                store.advance(open, open.close(NOON));
                return new Receipt.UnknownRound(open.id());
              }
              Player player = Deals.player("P" + caller);
              return either(caller)
                  .cast(
                      open.id(),
                      player,
                      (there, earlier) ->
                          there.takesBallots(NOON)
                              ? new Receipt.Accepted(
                                  there, verdict(there, player, NOON, 'a'), false)
                              : new Receipt.TooLate(there, earlier));
            });

    long accepted = receipts.stream().filter(r -> r instanceof Receipt.Accepted).count();
    assertThat(store.answered(open.id())).hasSize((int) accepted);
  }

  @Test
  void noBallotIsAcceptedAfterTheCloseWasReturned() throws Exception {
    Round open = open(deal(one, Occasion.asked("1")));
    CountDownLatch deciding = new CountDownLatch(1);
    Meeting meeting = new Meeting();
    List<List<Answered>> atTheClose =
        atOnce(
            2,
            caller -> {
              if (caller == 0) {
                store.cast(
                    open.id(),
                    ADA,
                    (there, earlier) -> {
                      deciding.countDown();
                      meeting.tryTo();
                      return new Receipt.Accepted(there, verdict(there, ADA, NOON, 'a'), false);
                    });
                return List.<Answered>of();
              }
              deciding.await();
              other.advance(open, open.close(NOON));
              List<Answered> answered = other.answered(open.id());
              meeting.tryTo();
              return answered;
            });

    assertThat(atTheClose.get(1)).hasSize(1).isEqualTo(store.answered(open.id()));
  }

  @Test
  void lateBallotsCountApart() {
    Round closed = open(deal(one, Occasion.daily("spark", LocalDate.of(2026, 11, 23)))).close(NOON);
    Round revealed = advance(closed, 2).reveal();
    store.advance(closed, revealed);
    assertThat(store.missed(VENUE, ADA.id(), 10)).containsExactly(revealed);

    Verdict verdict = verdict(revealed, ADA, NOON, 'a');
    store.castLate(
        revealed.id(), ADA, (round, earlier) -> new Receipt.Accepted(round, verdict, false));
    List<Optional<Verdict>> seen = new ArrayList<>();
    restart();
    store.castLate(
        revealed.id(),
        ADA,
        (round, earlier) -> {
          seen.add(earlier);
          return new Receipt.AlreadyAnswered(round, earlier.orElseThrow());
        });

    assertThat(seen).containsExactly(Optional.of(verdict));
    assertThat(store.missed(VENUE, ADA.id(), 10)).isEmpty();
    assertThat(store.missed(VENUE, BOB.id(), 10)).containsExactly(revealed);
    assertThat(store.answered(revealed.id())).isEmpty();
    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty())).isEmpty();
    PlayerStats stats = store.stats(ADA.id(), TEAM, NOON);
    assertThat(stats.answered()).isZero();
    assertThat(stats.streak()).isEqualTo(Streak.NONE);
    assertThat(stats.caughtUp()).contains(new PlayerStats.CaughtUp(10, 1, 1));
  }

  private static Verdict verdict(Round round, Player player, Instant at, char choice) {
    Set<String> choices = Set.of(String.valueOf(choice));
    return Scoring.judge(round.question(), new Ballot(round.id(), player.id(), choices, at));
  }
}
