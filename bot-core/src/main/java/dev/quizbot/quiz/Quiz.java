package dev.quizbot.quiz;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Selection;
import dev.quizbot.card.QuestionCard;
import dev.quizbot.round.Phase;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
  private static final Asked TAKEN_BACK = new Asked.Refused("This question has been taken back.");

  /**
   * Longer than a step of a round takes, time-outs included; until then nobody else takes up one
   * whose outcome is not known.
   */
  private static final Duration STEP = Duration.ofSeconds(30);

  /** A question waits so long, again and again, for the end of its series' last one. */
  private static final Duration PREVIOUS = Duration.ofSeconds(2);

  private final Supplier<QuestionBank> bank;
  private final Store store;
  private final Platform platform;
  private final Dealing dealing;
  private final Closing closing;
  private final RoundListener listener;

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
    this.listener = listener;
    closing = new Closing(store, platform, listener);
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
    return deal(request, now, now.plus(STEP))
        .map(dealt -> asked(dealt, now))
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
    endPrevious(id, now);
    claimed(
        id,
        now,
        round -> {
          if (round.phase() == Phase.PLANNED && !round.isDue(now)) {
            post(round, now);
          }
        });
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
    claimed(
        id,
        now,
        round -> {
          if (round.phase() == Phase.OPEN) {
            closing.close(round, now);
          }
        });
  }

  /**
   * Shows on a round's message how many have answered. If the round is closed meanwhile, the
   * message shows that in the end, whichever of the two edits was faster.
   */
  public void showAnswered(RoundId id) {
    Optional<Round> open = store.round(id).filter(round -> round.phase() == Phase.OPEN);
    if (open.isEmpty()) {
      return;
    }
    int answered = store.answered(id).size();
    Round round = open.get();
    platform.edit(
        round.deal().venue(), round.message().orElseThrow(), QuestionCard.open(round, answered));
    store.round(id).filter(now -> now.phase() != Phase.OPEN).ifPresent(closing::showClosed);
  }

  /** Ends a round without a reveal; does nothing to one that is over. */
  public void abandon(RoundId id, String reason, Instant now) {
    store
        .round(id)
        .filter(round -> !round.isOver())
        .ifPresent(round -> closing.abandon(round, reason, now));
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
    endPrevious(id, now);
    claimed(id, now, round -> catchUp(round, now));
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

  /**
   * Only who planned the round posts it: of a command delivered again the first may be under way.
   */
  private Asked asked(Store.Dealt dealt, Instant now) {
    Round round = dealt.round();
    AtomicReference<Asked> asked =
        new AtomicReference<>(
            round.phase() == Phase.ABANDONED ? TAKEN_BACK : new Asked.Posted(round));
    if (dealt.fresh()) {
      step(round.id(), planned -> asked.set(post(planned, now)));
    }
    return asked.get();
  }

  /**
   * Takes a step of a round, unless somebody else is at it. When its outcome is not known, nobody
   * takes it up for a while.
   */
  private void claimed(RoundId id, Instant now, Consumer<Round> step) {
    if (store.claim(id, now, now.plus(STEP))) {
      step(id, step);
    }
  }

  /** Takes a step of a claimed round. */
  private void step(RoundId id, Consumer<Round> step) {
    try {
      store.round(id).ifPresent(step);
    } catch (NotYetException notDone) {
      store.release(id);
      throw notDone;
    }
    store.release(id);
  }

  private Asked post(Round round, Instant now) {
    Delivery delivery =
        platform.post(round.deal().venue(), QuestionCard.open(round, 0), key(round));
    if (delivery instanceof Delivery.Refused refused) {
      closing.abandon(round, refused.reason(), now);
      return new Asked.Refused(refused.reason());
    }
    Round open = opened(round, ((Delivery.Delivered) delivery).message());
    return open.phase() == Phase.ABANDONED ? TAKEN_BACK : new Asked.Posted(open);
  }

  private Round opened(Round round, String message) {
    Round open = round.posted(message);
    if (!store.advance(round, open)) {
      return store.round(round.id()).orElse(open);
    }
    listener.opened(open);
    return open;
  }

  private void catchUp(Round round, Instant now) {
    switch (round.phase()) {
      case PLANNED -> catchUpPlanned(round, now, round.isDue(now));
      case OPEN -> closeIfDue(round, now);
      case CLOSED -> closing.reveal(round, now);
      case REVEALED, ABANDONED -> log.debug("somebody else has finished round={}", round.id());
    }
  }

  private void endPrevious(RoundId id, Instant now) {
    Optional<Round> planned =
        store
            .round(id)
            .filter(round -> round.phase() == Phase.PLANNED)
            .filter(round -> round.deal().occasion().series().isPresent());
    if (planned.isEmpty()) {
      return;
    }
    for (RoundId previous : store.unfinishedBefore(planned.get())) {
      claimed(previous, now, round -> end(round, now));
    }
    if (!store.unfinishedBefore(planned.get()).isEmpty()) {
      throw new NotYetException("its series' last question has not ended", PREVIOUS);
    }
  }

  private void end(Round round, Instant now) {
    switch (round.phase()) {
      case PLANNED -> endPlanned(round, now);
      case OPEN -> closing.close(round, now);
      case CLOSED -> closing.reveal(round, now);
      case REVEALED, ABANDONED -> log.debug("somebody else has finished round={}", round.id());
    }
  }

  private void endPlanned(Round round, Instant now) {
    catchUpPlanned(round, now, true);
    store
        .round(round.id())
        .filter(open -> open.phase() == Phase.OPEN)
        .ifPresent(open -> closing.close(open, now));
  }

  /**
   * A question whose time is up is not posted any more, but may be there already.
   *
   * @param up whether its time is up
   */
  private void catchUpPlanned(Round round, Instant now, boolean up) {
    Optional<String> message;
    try {
      message = platform.find(round.deal().venue(), key(round));
    } catch (UnknowableException blind) {
      log.warn("can't tell whether round={} was posted: {}", round.id(), blind.getMessage());
      closing.abandon(round, "not known whether it was posted", now);
      return;
    }
    if (message.isPresent()) {
      Round open = opened(round, message.get());
      closeIfDue(open, now);
    } else if (up) {
      closing.abandon(round, "not posted in time", now);
    } else {
      post(round, now);
    }
  }

  private void closeIfDue(Round round, Instant now) {
    if (round.phase() == Phase.OPEN && round.isDue(now)) {
      closing.close(round, now);
    }
  }

  private static MessageKey key(Round round) {
    return new MessageKey(round.id().value(), round.deal().terms().dealtAt());
  }

  private Optional<UnknownTopic> unknown(String topic) {
    QuestionBank now = bank.get();
    return now.knows(topic)
        ? Optional.empty()
        : Optional.of(new UnknownTopic(topic, now.nearest(topic, NEAREST), now.topics()));
  }
}
