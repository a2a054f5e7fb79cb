package dev.quizbot.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.quizbot.bank.Deck.Had;
import dev.quizbot.quiz.DailyStore;
import dev.quizbot.quiz.Keep;
import dev.quizbot.quiz.Store;
import dev.quizbot.round.Deal;
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
import dev.quizbot.score.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The store in SQL: one transaction a method, put together from one class a table. */
public final class SqlStore implements Store, DailyStore, Keep {
  private static final String SEED = "seed";

  private final Jdbi jdbi;
  private final Dialect dialect;
  private final HikariDataSource database;
  private final RoundTable rounds;
  private final StepColumns steps = new StepColumns();
  private final BallotTable ballots = new BallotTable("ballot");
  private final BallotTable lateBallots = new BallotTable("late_ballot");
  private final DailyTable daily = new DailyTable();
  private final SettingTable settings = new SettingTable();
  private final ScoreQueries scores = new ScoreQueries();

  SqlStore(HikariDataSource database, Dialect dialect, QuestionText format) {
    this.database = database;
    this.dialect = dialect;
    jdbi = Jdbi.create(database);
    rounds = new RoundTable(dialect, new QuestionTable(format));
  }

  @Override
  public long seed(long proposed) {
    return jdbi.inTransaction(
        handle -> {
          settings.putFirst(handle, SEED, Long.toString(proposed));
          return Long.parseLong(settings.find(handle, SEED).orElseThrow());
        });
  }

  @Override
  public Optional<Dealt> deal(
      Venue venue,
      Occasion occasion,
      Instant claimedUntil,
      Function<Map<String, Had>, Optional<Deal>> dealer) {
    return jdbi.inTransaction(
        handle -> {
          dialect.hold(handle, venue);
          Optional<Round> there = rounds.find(handle, RoundId.of(venue, occasion));
          if (there.isPresent()) {
            return there.map(round -> new Dealt(round, false));
          }
          Optional<Round> fresh = dealer.apply(rounds.history(handle, venue)).map(Round::plan);
          fresh.ifPresent(round -> rounds.insert(handle, round, claimedUntil));
          return fresh.map(round -> new Dealt(round, true));
        });
  }

  @Override
  public Optional<Round> round(RoundId id) {
    return jdbi.withHandle(handle -> rounds.find(handle, id));
  }

  @Override
  public List<RoundId> unfinished(String platform, Instant now) {
    return jdbi.withHandle(handle -> rounds.unfinished(handle, platform, now));
  }

  @Override
  public List<RoundId> unfinishedBefore(Round round) {
    return jdbi.withHandle(handle -> rounds.unfinishedBefore(handle, round));
  }

  @Override
  public boolean claim(RoundId id, Instant now, Instant until) {
    return jdbi.inTransaction(handle -> steps.claim(handle, id, now, until));
  }

  @Override
  public boolean renew(RoundId id, Instant held, Instant until) {
    return jdbi.inTransaction(handle -> steps.renew(handle, id, held, until));
  }

  @Override
  public void release(RoundId id, Instant held) {
    jdbi.useTransaction(handle -> steps.renew(handle, id, held, Instant.EPOCH));
  }

  @Override
  public void expectMessage(RoundId id, boolean maybe) {
    jdbi.useTransaction(handle -> steps.expectMessage(handle, id, maybe));
  }

  @Override
  public boolean expectsMessage(RoundId id) {
    return jdbi.withHandle(handle -> steps.expectsMessage(handle, id));
  }

  @Override
  public void shown(RoundId id, int answered) {
    jdbi.useTransaction(handle -> steps.shown(handle, id, answered));
  }

  @Override
  public List<RoundId> uncounted(String platform) {
    return jdbi.withHandle(handle -> steps.uncounted(handle, platform));
  }

  @Override
  public boolean advance(Round from, Round to) {
    return jdbi.inTransaction(handle -> rounds.advance(handle, from, to));
  }

  @Override
  public boolean endEarly(RoundId id, Instant at) {
    return jdbi.inTransaction(handle -> steps.endEarly(handle, id, at));
  }

  @Override
  public void endLate(RoundId id, Instant at) {
    jdbi.useTransaction(handle -> steps.endLate(handle, id, at));
  }

  @Override
  public Receipt cast(
      RoundId id, Player player, BiFunction<Round, Optional<Verdict>, Receipt> decision) {
    return cast(id, player, decision, List.of(ballots), ballots);
  }

  @Override
  public Receipt castLate(
      RoundId id, Player player, BiFunction<Round, Optional<Verdict>, Receipt> decision) {
    return cast(id, player, decision, List.of(ballots, lateBallots), lateBallots);
  }

  private Receipt cast(
      RoundId id,
      Player player,
      BiFunction<Round, Optional<Verdict>, Receipt> decision,
      List<BallotTable> earlier,
      BallotTable into) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Round> round = rounds.hold(handle, id);
          if (round.isEmpty()) {
            return new Receipt.UnknownRound(id);
          }
          Optional<Verdict> there =
              earlier.stream()
                  .flatMap(table -> table.find(handle, id, player.id()).stream())
                  .findFirst();
          Receipt receipt = decision.apply(round.get(), there);
          if (receipt instanceof Receipt.Accepted accepted) {
            into.put(handle, player, accepted.verdict());
          }
          return receipt;
        });
  }

  @Override
  public List<Round> missed(Venue venue, PlayerId player, int last) {
    return jdbi.withHandle(handle -> rounds.missed(handle, venue, player, last));
  }

  @Override
  public List<Answered> answered(RoundId id) {
    return jdbi.withHandle(handle -> ballots.of(handle, id));
  }

  @Override
  public List<Score> scores(Scope scope, Instant since, Optional<String> topic) {
    return jdbi.withHandle(handle -> scores.scores(handle, scope, since, topic));
  }

  @Override
  public PlayerStats stats(PlayerId player, Scope scope, Instant now) {
    return jdbi.withHandle(handle -> scores.stats(handle, player, scope, now));
  }

  @Override
  public List<DailySeries> series(Venue venue) {
    return jdbi.withHandle(handle -> daily.of(handle, venue));
  }

  @Override
  public Optional<DailySeries> series(Venue venue, String name) {
    return jdbi.withHandle(handle -> daily.find(handle, venue, name));
  }

  @Override
  public List<DailySeries> allSeries(String platform) {
    return jdbi.withHandle(handle -> daily.all(handle, platform));
  }

  @Override
  public Set<String> asked(Venue venue) {
    return jdbi.withHandle(handle -> rounds.history(handle, venue).keySet());
  }

  @Override
  public boolean pause(DailySeries series, Pause pause) {
    return jdbi.inTransaction(handle -> daily.pause(handle, series, pause));
  }

  @Override
  public int refusedInARow(DailySeries series, int limit) {
    return jdbi.withHandle(handle -> rounds.refusedInARow(handle, series, limit));
  }

  @Override
  public boolean put(DailySeries series) {
    return jdbi.inTransaction(handle -> daily.put(handle, series));
  }

  @Override
  public boolean remove(Venue venue, String name) {
    return jdbi.inTransaction(handle -> daily.remove(handle, venue, name));
  }

  @Override
  public Optional<String> kept(String name) {
    return jdbi.withHandle(handle -> settings.find(handle, name));
  }

  @Override
  public Map<String, String> keptUnder(String prefix) {
    return jdbi.withHandle(handle -> settings.under(handle, prefix));
  }

  @Override
  public void keep(String name, String text) {
    jdbi.useTransaction(handle -> settings.put(handle, name, text));
  }

  @Override
  public boolean keepFirst(String name, String text) {
    return jdbi.inTransaction(handle -> settings.putFirst(handle, name, text));
  }

  @Override
  public boolean replace(String name, String text, String other) {
    return jdbi.inTransaction(handle -> settings.replace(handle, name, text, other));
  }

  @Override
  public boolean forget(String name, String text) {
    return jdbi.inTransaction(handle -> settings.remove(handle, name, text));
  }

  /** What in the database's own settings makes it forget what it has confirmed, if anything. */
  public List<String> doubtsAboutDurability() {
    return jdbi.withHandle(dialect::doubtsAboutDurability);
  }

  /**
   * Work kept in the same database, not started yet.
   *
   * @param kind tells these jobs from all others in the database
   * @param pace how long a job that is due may have to wait
   */
  public Jobs jobs(String kind, InstantSource clock, Duration pace, Jobs.Work work) {
    return new Jobs(database, kind, clock, pace, work);
  }

  @Override
  public void close() {
    database.close();
  }
}
