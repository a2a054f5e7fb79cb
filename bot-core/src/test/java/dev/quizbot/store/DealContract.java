package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Deck.Had;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.quiz.Store;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What any database must do about dealing questions. */
abstract class DealContract extends OnStore {
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
    List<Question> bank = IntStream.range(0, 40).mapToObj(OnStore::question).toList();
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
}
