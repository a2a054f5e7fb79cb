package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.FileFormat;
import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Deck.Had;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.Questions;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.Store;
import dev.quizbot.quiz.Store.Answered;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Streak;
import dev.quizbot.score.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any database must do. */
abstract class StoreContract {
  private static final Scope TEAM = Scope.community(VENUE);
  private static final Scope CHANNEL = Scope.venue(VENUE);

  private static final Duration POLL = Duration.ofMillis(20);

  private final Question one = Questions.question("one");
  private final Question hard =
      Questions.question("hard", "kafka", Difficulty.HARD, Set.of("a", "b"));
  private SqlStore store;
  private SqlStore other;

  /** The URL of one of this test's databases: the same for the same name, empty at first. */
  abstract String url(String name);

  @BeforeEach
  void openStore() {
    store = open("quiz");
    other = open("quiz");
  }

  @AfterEach
  void closeStore() {
    other.close();
    store.close();
  }

  @Test
  void aRoundReadsAsItWasPlannedAlsoAfterARestart() {
    Question odd =
        new Question(
            "odd",
            "sql",
            "“Title”: with # signs",
            Difficulty.MEDIUM,
            List.of("No", "1.10"),
            hard.prompt(),
            one.background());
    Round round = plan(deal(odd, Occasion.daily("sql", LocalDate.of(2026, 11, 23))));

    restart();

    assertThat(store.round(round.id())).contains(round);
    assertThat(store.round(RoundId.of(VENUE, Occasion.asked("other")))).isEmpty();
  }

  @Test
  void anOccasionHasOneRound() {
    Round first = plan(deal(one, Occasion.asked("1")));

    Optional<Store.Dealt> again =
        store.deal(
            VENUE,
            Occasion.asked("1"),
            Instant.EPOCH,
            history -> {
              throw new AssertionError("must not deal again");
            });

    assertThat(again).contains(new Store.Dealt(first, false));
  }

  @Test
  void ofManyCallersAtOnceOnePlansTheRound() throws Exception {
    List<Store.Dealt> dealt =
        atOnce(
            8,
            caller ->
                either(caller)
                    .deal(
                        VENUE,
                        Occasion.asked("1"),
                        Instant.EPOCH,
                        history -> Optional.of(deal(question(caller), Occasion.asked("1"))))
                    .orElseThrow());

    assertThat(dealt).extracting(Store.Dealt::round).containsOnly(dealt.get(0).round());
    assertThat(dealt).filteredOn(Store.Dealt::fresh).hasSize(1);
  }

  @Test
  void callersAtOnceSeeWhatTheOthersWereDealt() throws Exception {
    List<Integer> seen = new ArrayList<>();
    atOnce(
        8,
        caller ->
            either(caller)
                .deal(
                    VENUE,
                    Occasion.asked("" + caller),
                    Instant.EPOCH,
                    history -> {
                      synchronized (seen) {
                        seen.add(history.size());
                      }
                      return Optional.of(deal(question(caller), Occasion.asked("" + caller)));
                    }));

    assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void noVenueGetsAQuestionTwiceWhileThereAreOthers() throws Exception {
    List<Question> bank = IntStream.range(0, 40).mapToObj(StoreContract::question).toList();
    Deck deck = new Deck(1, "none");
    Meeting meeting = new Meeting();
    List<Round> dealt =
        atOnce(
            40,
            caller -> {
              Occasion occasion = Occasion.asked("" + caller);
              return either(caller)
                  .deal(
                      VENUE,
                      occasion,
                      Instant.EPOCH,
                      history -> {
                        Optional<Question> next = deck.next("venue", bank, history);
                        meeting.tryTo();
                        return next.map(question -> deal(question, occasion));
                      })
                  .orElseThrow()
                  .round();
            });

    assertThat(dealt).extracting(Round::question).doesNotHaveDuplicates();
  }

  @Test
  void withNothingToDealNothingIsStored() {
    assertThat(store.deal(VENUE, Occasion.asked("1"), Instant.EPOCH, history -> Optional.empty()))
        .isEmpty();
    assertThat(store.unfinished("test", NOON)).isEmpty();
  }

  @Test
  void theHistoryTellsWhatAVenueHasHad() {
    plan(deal(one, Occasion.asked("1")));
    Instant later = NOON.plusSeconds(60);
    plan(Deals.deal(VENUE, one, Occasion.asked("2"), Feedback.INSTANT, later));
    Venue other = new Venue("test", "team", "other");
    plan(Deals.deal(other, hard, Occasion.asked("3"), Feedback.INSTANT, NOON));

    assertThat(history()).isEqualTo(Map.of("one", new Had(2, later)));
  }

  @Test
  void aRoundGivenUpBeforeAnybodyAnsweredWasNotHad() {
    Round unanswered = plan(deal(one, Occasion.asked("1")));
    Round answered = plan(deal(hard, Occasion.asked("2")));
    cast(answered, ADA, NOON, "a");
    store.advance(unanswered, unanswered.abandon(NOON));
    store.advance(answered, answered.abandon(NOON));

    assertThat(history()).containsOnlyKeys("hard");
  }

  @Test
  void aRoundKnowsWhomItCalls() {
    GroupId team = new GroupId("S0Team");
    Round calling = plan(Deals.mentioning(team, dealt("sql", 1)));
    Round calm = plan(dealt("sql", 2));
    restart();

    assertThat(store.round(calling.id())).contains(calling);
    assertThat(store.round(calm.id()).orElseThrow().deal().terms().mention()).isEmpty();
  }

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
  void dailySeriesAreThereAfterARestart() {
    DailyLine line =
        DailyLine.parse(
            "09:30 Europe/Berlin mon-fri spark hard reveal 17:00 mention S0Team name sql",
            ZoneOffset.UTC);
    DailySeries series = DailySeries.of(VENUE, line.name(), line.plan(), setting(ADA, NOON));
    store.put(series);
    restart();

    assertThat(store.series(VENUE)).containsExactly(series);
    DailySeries changed =
        DailySeries.of(
            VENUE,
            "sql",
            DailyLine.parse("10:00", ZoneOffset.UTC).plan(),
            setting(BOB, NOON.plusSeconds(1)));
    store.put(changed);
    assertThat(store.series(VENUE)).containsExactly(changed);
    assertThat(store.series(new Venue("test", "team", "other"))).isEmpty();
    assertThat(store.remove(VENUE, "other")).isFalse();
    assertThat(store.remove(VENUE, "sql")).isTrue();
    assertThat(store.series(VENUE)).isEmpty();
  }

  private static Deal dealt(String series, int day) {
    Instant at = NOON.plus(Duration.ofDays(day));
    Occasion occasion = Occasion.daily(series, at.atZone(ZoneOffset.UTC).toLocalDate());
    return Deals.deal(VENUE, Questions.question("one"), occasion, Feedback.INSTANT, at);
  }

  private static DailySeries.Setting setting(Player by, Instant at) {
    return new DailySeries.Setting(Optional.of(by), at);
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
  void aSeriesIsPausedOnceAndOnlyAsItWasRead() {
    DailyLine line = DailyLine.parse("09:30 UTC", ZoneOffset.UTC);
    DailySeries series = DailySeries.of(VENUE, line.name(), line.plan(), setting(ADA, NOON));
    store.put(series);
    Pause pause =
        new Pause(LocalDate.of(2026, 11, 24), Optional.empty(), Optional.of("no permission"));
    DailySeries later = series.with(Optional.empty(), setting(ADA, NOON.plusSeconds(1)));

    assertThat(store.pause(later, pause)).isFalse();
    assertThat(store.pause(series, pause)).isTrue();
    assertThat(store.pause(series, pause)).isFalse();
    restart();
    assertThat(store.series(VENUE, "daily").flatMap(DailySeries::pause)).contains(pause);
    assertThat(store.allSeries("test")).hasSize(1);
    assertThat(store.allSeries("elsewhere")).isEmpty();
  }

  @Test
  void roundsOfASeriesAreToldApart() {
    DailyLine line = DailyLine.parse("09:30 UTC name sql", ZoneOffset.UTC);
    DailySeries series = DailySeries.of(VENUE, "sql", line.plan(), setting(ADA, NOON));
    Round seen = open(dealt("sql", 1));
    Round gone = plan(dealt("sql", 2));
    Round unseen = plan(dealt("sql", 3));
    plan(dealt("other", 2));
    store.advance(gone, gone.refuse(NOON));
    store.advance(unseen, unseen.refuse(NOON));
    Round last = plan(dealt("sql", 4));

    assertThat(store.unfinishedBefore(last)).containsExactly(seen.id());
    assertThat(store.refusedInARow(series, 3)).isZero();
    store.advance(last, last.refuse(NOON));
    assertThat(store.refusedInARow(series, 9)).isEqualTo(3);
    assertThat(store.refusedInARow(series, 2)).isEqualTo(2);
    DailySeries resumed =
        series.with(Optional.empty(), setting(ADA, last.deal().terms().dealtAt()));
    assertThat(store.refusedInARow(resumed, 9)).isEqualTo(1);
    Round late = plan(dealt("sql", 5));
    store.advance(late, late.abandon(NOON));
    assertThat(store.refusedInARow(series, 9)).isZero();
  }

  @Test
  void aJobIsDoneOnceByWhoeverSharesTheDatabaseAndAgainWhenItSaysSo() {
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    Queue<String> done = new ConcurrentLinkedQueue<>();
    Jobs.Work work =
        (id, due) -> {
          done.add(id + " " + due);
          return id.equals("once") ? Optional.empty() : Optional.of(due.plusSeconds(60));
        };
    try (Jobs jobs = store.jobs("test", now::get, POLL, work);
        Jobs replica = other.jobs("test", now::get, POLL, work);
        Jobs foreign = other.jobs("foreign", now::get, POLL, work)) {
      foreign.schedule("foreign", NOON);
      jobs.schedule("once", NOON);
      jobs.schedule("again", NOON.plusSeconds(30));
      jobs.schedule("again", NOON.plusSeconds(90));
      jobs.start();
      replica.start();

      await().until(() -> done.contains("once " + NOON));
      assertThat(jobs.times()).containsOnlyKeys("again");
      now.set(NOON.plusSeconds(30));
      await().until(() -> done.size() == 2);
      now.set(NOON.plusSeconds(90));
      await().until(() -> done.size() == 3);
      assertThat(done).containsOnlyOnce("again " + NOON.plusSeconds(90));
      assertThat(foreign.times()).containsOnlyKeys("foreign");
    }
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
  void scoresAddUpByPlayer() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    cast(plan(deal(hard, Occasion.asked("2"))), ADA, NOON, "a");
    cast(plan(deal(hard, Occasion.asked("3"))), BOB, NOON, "d");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty()))
        .containsExactlyInAnyOrder(new Score(ADA, 25, 1, 2), new Score(BOB, 0, 0, 1));
  }

  @Test
  void scoresKeepToTimeTopicAndScope() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    Venue other = new Venue("test", "team", "other");
    Round elsewhere = plan(Deals.deal(other, hard, Occasion.asked("2"), Feedback.INSTANT, NOON));
    cast(elsewhere, ADA, NOON.plusSeconds(60), "a", "b");
    Venue strangers = new Venue("test", "strangers", "general");
    cast(
        plan(Deals.deal(strangers, one, Occasion.asked("3"), Feedback.INSTANT, NOON)),
        ADA,
        NOON,
        "a");

    assertThat(points(TEAM, Instant.EPOCH, Optional.empty())).isEqualTo(40);
    assertThat(points(CHANNEL, Instant.EPOCH, Optional.empty())).isEqualTo(10);
    assertThat(points(TEAM, NOON.plusSeconds(60), Optional.empty())).isEqualTo(30);
    assertThat(points(TEAM, NOON.plusSeconds(61), Optional.empty())).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("SPARK"))).isEqualTo(10);
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("tag-of-hard"))).isEqualTo(30);
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("tag_of_hard"))).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("%"))).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("spar"))).isZero();
  }

  @Test
  void pointsThatWouldTellTheAnswerDoNotCountBeforeTheRoundCloses() {
    Deal deal = Deals.deal(one, Occasion.asked("1"), Feedback.AT_REVEAL);
    Round open = open(deal);
    cast(open, ADA, NOON, "a");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty())).isEmpty();
    assertThat(store.stats(ADA.id(), TEAM, NOON).topics()).isEmpty();

    store.advance(open, open.close(NOON));
    assertThat(points(TEAM, Instant.EPOCH, Optional.empty())).isEqualTo(10);
    assertThat(store.stats(ADA.id(), TEAM, NOON).points()).isEqualTo(10);
  }

  @Test
  void aPlayersLastNameIsShown() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    Player renamed = new Player(ADA.id(), "Ada L.");
    cast(plan(deal(one, Occasion.asked("2"))), renamed, NOON, "a");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty()))
        .extracting(Score::player)
        .containsExactly(renamed);
  }

  @Test
  void statsTellTopicsAndStreak() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    for (int day : List.of(0, 1, 3, 4)) {
      Round round = open(deal(one, Occasion.daily("spark", monday.plusDays(day)), day));
      if (day != 1) {
        cast(round, ADA, NOON.plus(Duration.ofDays(day)), "a");
      }
    }
    cast(plan(deal(hard, Occasion.asked("1"))), ADA, NOON, "d");

    var stats = store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(5)));

    assertThat(stats.streak()).isEqualTo(new Streak(2, 2));
    assertThat(stats.answered()).isEqualTo(4);
    assertThat(stats.correct()).isEqualTo(3);
    assertThat(stats.points()).isEqualTo(30);
    assertThat(stats.best().orElseThrow().topic()).isEqualTo("spark");
    assertThat(stats.weakest().orElseThrow().topic()).isEqualTo("kafka");
    assertThat(store.stats(new PlayerId("test", "stranger"), TEAM, NOON).streak())
        .isEqualTo(Streak.NONE);
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

  @Test
  void aStreakOutlivesAnOpenRoundAndOneThatWasTakenAway() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    cast(open(deal(one, Occasion.daily("spark", monday), 0)), ADA, NOON, "a");
    Round deleted = open(deal(one, Occasion.daily("spark", monday.plusDays(1)), 1));
    store.advance(deleted, deleted.abandon(NOON));
    open(deal(one, Occasion.daily("spark", monday.plusDays(2)), 2));

    assertThat(store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(2))).streak())
        .isEqualTo(new Streak(1, 1));
    assertThat(store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(3))).streak())
        .isEqualTo(new Streak(0, 1));
  }

  @Test
  void manyMayOpenANewDatabaseAtOnce() throws Exception {
    List<Long> seeds =
        atOnce(
            4,
            caller -> {
              try (Store opened = open("new")) {
                return opened.seed(caller);
              }
            });

    assertThat(Set.copyOf(seeds)).hasSize(1);
  }

  @Test
  void textsAreKeptByNameUntilForgotten() throws Exception {
    store.keep("a/1", "one");
    store.keep("a/2", "two");
    store.keep("b/1", "three");
    store.keep("a/2", "two again");
    restart();

    assertThat(store.kept("a/1")).contains("one");
    assertThat(store.keptUnder("a/")).isEqualTo(Map.of("a/1", "one", "a/2", "two again"));
    assertThat(store.forget("a/2", "two")).isFalse();
    assertThat(atOnce(4, caller -> store.forget("a/2", "two again"))).containsOnlyOnce(true);
    assertThat(atOnce(4, caller -> store.keepFirst("a/3", "" + caller))).containsOnlyOnce(true);
    assertThat(store.keepFirst("a/1", "other")).isFalse();
    assertThat(store.keptUnder("a/")).hasSize(2).containsEntry("a/1", "one");
    assertThat(store.replace("a/1", "other", "new")).isFalse();
    assertThat(store.replace("a/4", "one", "new")).isFalse();
    assertThat(atOnce(4, caller -> store.replace("a/1", "one", "new"))).containsOnlyOnce(true);
    assertThat(store.kept("a/1")).contains("new");
  }

  @Test
  void theSeedStaysTheOneProposedFirst() {
    assertThat(store.seed(-42)).isEqualTo(-42);
    restart();
    assertThat(store.seed(7)).isEqualTo(-42);
  }

  private SqlStore open(String name) {
    return Database.open(url(name), new FileFormat());
  }

  /** One of two stores on the same database, as two processes have it. */
  private Store either(int caller) {
    return caller % 2 == 0 ? store : other;
  }

  private void restart() {
    store.close();
    store = open("quiz");
  }

  private static Question question(int number) {
    return Questions.question("q" + number);
  }

  private static Deal deal(Question question, Occasion occasion) {
    return Deals.deal(question, occasion, Feedback.INSTANT);
  }

  private static Deal deal(Question question, Occasion occasion, int daysLater) {
    Instant at = NOON.plus(Duration.ofDays(daysLater));
    return Deals.deal(VENUE, question, occasion, Feedback.INSTANT, at);
  }

  private Round plan(Deal deal) {
    return store
        .deal(deal.venue(), deal.occasion(), Instant.EPOCH, history -> Optional.of(deal))
        .orElseThrow()
        .round();
  }

  private Round open(Deal deal) {
    Round planned = plan(deal);
    Round open = planned.posted("m");
    assertThat(store.advance(planned, open)).isTrue();
    return open;
  }

  /** Stores a round's state, given how many steps it is past the plan. */
  private Round advance(Round to, int steps) {
    Round planned = Round.plan(to.deal());
    store.advance(steps == 1 ? planned : planned.posted("m"), to);
    return to;
  }

  private Receipt cast(Round round, Player player, Instant at, String... choices) {
    return store.cast(
        round.id(),
        player,
        (there, earlier) ->
            new Receipt.Accepted(
                there,
                Scoring.judge(
                    there.question(), new Ballot(there.id(), player.id(), Set.of(choices), at)),
                earlier.isPresent()));
  }

  private static Verdict verdict(Round round, Player player, Instant at, char choice) {
    Set<String> choices = Set.of(String.valueOf(choice));
    return Scoring.judge(round.question(), new Ballot(round.id(), player.id(), choices, at));
  }

  private int points(Scope scope, Instant since, Optional<String> topic) {
    return store.scores(scope, since, topic).stream().mapToInt(Score::points).sum();
  }

  private Map<String, Had> history() {
    List<Map<String, Had>> seen = new ArrayList<>();
    store.deal(
        VENUE,
        Occasion.asked("look"),
        Instant.EPOCH,
        history -> {
          seen.add(history);
          return Optional.empty();
        });
    return seen.get(0);
  }

  /** Where two callers can only meet if they do at once what must be done one after the other. */
  private static final class Meeting {
    private final CyclicBarrier both = new CyclicBarrier(2);

    /** Waits a moment for another caller, the first time. */
    void tryTo() {
      try {
        both.await(200, TimeUnit.MILLISECONDS);
      } catch (TimeoutException | BrokenBarrierException alone) {
        // as it should be
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private interface Caller<T> {
    T call(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int callers, Caller<T> caller) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<Callable<T>> calls =
          IntStream.range(0, callers)
              .<Callable<T>>mapToObj(number -> () -> caller.call(number))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
