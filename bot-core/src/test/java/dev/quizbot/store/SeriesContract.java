package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.Store;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What any database must do about daily questions, their jobs, and what is kept by name. */
abstract class SeriesContract extends OnStore {
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
  void theSeedStaysTheOneProposedFirst() {
    assertThat(store.seed(-42)).isEqualTo(-42);
    restart();
    assertThat(store.seed(7)).isEqualTo(-42);
  }

  private static final Duration POLL = Duration.ofMillis(20);

  private static DailySeries.Setting setting(Player by, Instant at) {
    return new DailySeries.Setting(Optional.of(by), at);
  }
}
