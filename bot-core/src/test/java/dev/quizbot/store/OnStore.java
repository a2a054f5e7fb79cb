package dev.quizbot.store;

import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.FileFormat;
import dev.quizbot.bank.Deck.Had;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.Questions;
import dev.quizbot.quiz.Store;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database that two stores use, as two processes do. */
abstract class OnStore {
  static final Scope TEAM = Scope.community(VENUE);
  static final Scope CHANNEL = Scope.venue(VENUE);

  final Question one = Questions.question("one");
  final Question hard = Questions.question("hard", "kafka", Difficulty.HARD, Set.of("a", "b"));
  SqlStore store;
  SqlStore other;

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

  static Deal dealt(String series, int day) {
    Instant at = NOON.plus(Duration.ofDays(day));
    Occasion occasion = Occasion.daily(series, at.atZone(ZoneOffset.UTC).toLocalDate());
    return Deals.deal(VENUE, Questions.question("one"), occasion, Feedback.INSTANT, at);
  }

  SqlStore open(String name) {
    return Database.open(url(name), new FileFormat());
  }

  Round open(Deal deal) {
    Round planned = plan(deal);
    Round open = planned.posted("m");
    assertThat(store.advance(planned, open)).isTrue();
    return open;
  }

  /** One of two stores on the same database, as two processes have it. */
  Store either(int caller) {
    return caller % 2 == 0 ? store : other;
  }

  void restart() {
    store.close();
    store = open("quiz");
  }

  static Question question(int number) {
    return Questions.question("q" + number);
  }

  static Deal deal(Question question, Occasion occasion) {
    return Deals.deal(question, occasion, Feedback.INSTANT);
  }

  static Deal deal(Question question, Occasion occasion, int daysLater) {
    Instant at = NOON.plus(Duration.ofDays(daysLater));
    return Deals.deal(VENUE, question, occasion, Feedback.INSTANT, at);
  }

  Round plan(Deal deal) {
    return store
        .deal(deal.venue(), deal.occasion(), Instant.EPOCH, history -> Optional.of(deal))
        .orElseThrow()
        .round();
  }

  /** Stores a round's state, given how many steps it is past the plan. */
  Round advance(Round to, int steps) {
    Round planned = Round.plan(to.deal());
    store.advance(steps == 1 ? planned : planned.posted("m"), to);
    return to;
  }

  Receipt cast(Round round, Player player, Instant at, String... choices) {
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

  Map<String, Had> history() {
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
  static final class Meeting {
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

  interface Caller<T> {
    T call(int number) throws Exception;
  }

  static <T> List<T> atOnce(int callers, Caller<T> caller) throws Exception {
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
