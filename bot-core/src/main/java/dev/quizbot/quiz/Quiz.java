package dev.quizbot.quiz;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Selection;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Standings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people can do with the bot on one platform. Safe for use by many threads. What is asked for
 * twice with the same {@link dev.quizbot.round.Occasion} or ballot is done once.
 */
public final class Quiz {
  private static final Logger log = LoggerFactory.getLogger(Quiz.class);
  private static final int NEAREST = 3;
  private static final int TOP = 10;

  private final Supplier<QuestionBank> bank;
  private final Store store;
  private final Platform platform;
  private final Dealing dealing;
  private final Steps steps;

  /**
   * The quiz on a platform.
   *
   * @param bank gives the questions of the moment
   */
  public Quiz(Supplier<QuestionBank> bank, Deck deck, Rules rules, Store store, Platform platform) {
    this(bank, new Dealing(deck, rules), store, platform, RoundListener.NONE);
  }

  private Quiz(
      Supplier<QuestionBank> bank,
      Dealing dealing,
      Store store,
      Platform platform,
      RoundListener listener) {
    this.bank = bank;
    this.store = store;
    this.platform = platform;
    this.dealing = dealing;
    steps = new Steps(store, platform, listener);
  }

  /** This quiz, whose rounds somebody listens to. */
  public Quiz with(RoundListener other) {
    return new Quiz(bank, dealing, store, platform, other);
  }

  /** Deals a question and posts it. */
  public Asked ask(AskRequest request, Instant now) {
    Selection selection = request.selection();
    RoundId id = RoundId.of(request.venue(), request.occasion());
    for (String topic : selection.topics()) {
      Optional<UnknownTopic> unknown = unknown(topic);
      if (unknown.isPresent() && store.round(id).isEmpty()) {
        return unknown.get();
      }
    }
    return deal(request, now, Claims.until(now))
        .map(dealt -> steps.ask(dealt, now))
        .orElseGet(() -> new Asked.NothingMatches(selection));
  }

  /**
   * Deals a question without posting it; {@link #post} does.
   *
   * @return none if nothing in the bank matches
   */
  public Optional<Store.Dealt> deal(AskRequest request, Instant now) {
    return deal(request, now, Instant.EPOCH);
  }

  private Optional<Store.Dealt> deal(AskRequest request, Instant now, Instant claimedUntil) {
    List<Question> eligible = bank.get().matching(request.selection());
    return store.deal(
        request.venue(),
        request.occasion(),
        claimedUntil,
        history -> dealing.deal(request, eligible, history, now));
  }

  /**
   * Posts the question of a round that was only just dealt, after the end of the last one in its
   * series.
   *
   * @throws NotYetException if that has not ended yet
   */
  public void post(RoundId id, Instant now) {
    steps.post(id, now);
  }

  /** Records what a player chose; when it returns an acceptance, the ballot is safe. */
  public Receipt cast(CastRequest request, Instant now) {
    return store.cast(
        request.round(),
        request.player(),
        (round, earlier) -> Casting.decide(round, earlier, request, now));
  }

  /** Closes an open round and reveals it; does nothing to one in another phase. */
  public void close(RoundId id, Instant now) {
    steps.close(id, now);
  }

  /**
   * Shows on an open round's message how many have answered.
   *
   * @throws NotYetException if somebody else is just changing it
   */
  public void showAnswered(RoundId id, Instant now) {
    steps.showAnswered(id, now);
  }

  /** Open rounds whose message shows fewer answers than there are. */
  public List<RoundId> uncounted() {
    return store.uncounted(platform.name());
  }

  /** Ends a round without a reveal; does nothing to one that is over. */
  public void abandon(RoundId id, String reason, Instant now) {
    steps.abandon(id, reason, now);
  }

  /** The rounds that wait for a step: unposted, due, or closed and not yet revealed. */
  public List<RoundId> unfinished(Instant now) {
    return store.unfinished(platform.name(), now);
  }

  /** Takes the next steps that all rounds wait for; one that fails holds up no other. */
  public void catchUp(Instant now) {
    for (RoundId id : unfinished(now)) {
      try {
        catchUp(id, now);
      } catch (RuntimeException failure) {
        log.warn("will retry round={}", id, failure);
      }
    }
  }

  /**
   * Takes the next step that a round waits for: posts what a crash left unposted, closes what is
   * due, reveals what is closed.
   */
  public void catchUp(RoundId id, Instant now) {
    steps.catchUp(id, now);
  }

  /**
   * Keeps the steps that are being taken for this process; to be called every few seconds while
   * there may be some.
   */
  public void renewClaims(Instant now) {
    steps.renewClaims(now);
  }

  public Optional<Round> round(RoundId id) {
    return store.round(id);
  }

  public Leaderboard leaderboard(Leaderboard.Request request, Instant now) {
    Leaderboard.Wanted wanted = request.wanted();
    Optional<UnknownTopic> unknown = wanted.topic().flatMap(this::unknown);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    Instant since = wanted.period().start(now, request.zone());
    Standings standings =
        Standings.of(store.scores(request.scope(), since, wanted.topic()), request.viewer(), TOP);
    return new Leaderboard.Shown(standings, wanted.period(), wanted.topic());
  }

  /** The leaderboard of all topics since an instant, as a player sees it. */
  public Standings standings(Scope scope, Instant since, PlayerId viewer) {
    return Standings.of(store.scores(scope, since, Optional.empty()), viewer, TOP);
  }

  public PlayerStats stats(PlayerId player, Scope scope, Instant now) {
    return store.stats(player, scope, now);
  }

  /** The topics and tags that somebody who has typed this much may mean, the likeliest first. */
  public List<String> completions(String typed, int limit) {
    return bank.get().completions(typed, limit);
  }

  /** The topics and how many questions each has. */
  public SortedMap<String, Integer> topics() {
    return bank.get().topics();
  }

  private Optional<UnknownTopic> unknown(String topic) {
    QuestionBank now = bank.get();
    return now.knows(topic)
        ? Optional.empty()
        : Optional.of(new UnknownTopic(topic, now.nearest(topic, NEAREST), now.topics()));
  }
}
