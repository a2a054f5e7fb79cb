package dev.quizbot.quiz;

import dev.quizbot.card.QuestionCard;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of rounds on their platform: posted, closed, revealed. Each is taken by one caller at a
 * time among all processes that share the store, and may be taken again after a crash.
 */
final class Steps {
  private static final Logger log = LoggerFactory.getLogger(Steps.class);
  private static final Asked TAKEN_BACK = new Asked.Refused("This question has been taken back.");
  private static final Asked NOT_TAKEN =
      new Asked.Refused("This question could not be posted here.");

  /** A question waits so long, again and again, for the end of its series' last one. */
  private static final Duration PREVIOUS = Duration.ofSeconds(2);

  /** After so long it waits no more: the last one may never end. */
  private static final Duration MOST_PREVIOUS = Duration.ofMinutes(10);

  private final Store store;
  private final Platform platform;
  private final RoundListener listener;
  private final Closing closing;
  private final Claims claims;

  Steps(Store store, Platform platform, RoundListener listener) {
    this.store = store;
    this.platform = platform;
    this.listener = listener;
    closing = new Closing(store, platform, listener);
    claims = new Claims(store);
  }

  /**
   * Posts the question of a round that somebody asked for.
   *
   * <p>Only who planned the round does so: of a command delivered again the first may be under way.
   */
  Asked ask(Store.Dealt dealt, Instant now) {
    Round round = dealt.round();
    if (!dealt.fresh()) {
      return asked(round);
    }
    AtomicReference<Asked> asked = new AtomicReference<>(new Asked.UnderWay());
    claims.takeFresh(round.id(), now, claim -> asked.set(post(claim, round, now)));
    return asked.get();
  }

  /** See {@link Quiz#post}. */
  void post(RoundId id, Instant now) {
    endPrevious(id, now);
    claims.take(
        id,
        now,
        claim ->
            planned(id)
                .filter(round -> round.mayBePosted(now))
                .ifPresent(round -> post(claim, round, now)));
  }

  /** See {@link Quiz#close}. */
  void close(RoundId id, Instant now) {
    if (!store.endEarly(id, now)) {
      return;
    }
    takeOpen(id, now, (claim, round) -> closing.close(claim, round, now));
  }

  /** See {@link Quiz#catchUp(RoundId, Instant)}. */
  void catchUp(RoundId id, Instant now) {
    endPrevious(id, now);
    claims.take(
        id, now, claim -> store.round(id).ifPresent(round -> catchUp(claim, round, now, false)));
  }

  /** See {@link Quiz#showAnswered}. */
  void showAnswered(RoundId id, Instant now) {
    if (!takeOpen(id, now, (claim, round) -> showAnswered(round))) {
      throw new NotYetException("somebody else is at this round", PREVIOUS);
    }
  }

  /** Takes a step with a round, if that is open; see {@link Claims#take}. */
  private boolean takeOpen(RoundId id, Instant now, BiConsumer<Claim, Round> step) {
    return claims.take(
        id,
        now,
        claim ->
            store
                .round(id)
                .filter(round -> round.phase() == Phase.OPEN)
                .ifPresent(round -> step.accept(claim, round)));
  }

  private void showAnswered(Round open) {
    int answered = store.answered(open.id()).size();
    platform.edit(
        open.deal().venue(), open.message().orElseThrow(), QuestionCard.open(open, answered));
    store.shown(open.id(), answered);
  }

  void abandon(RoundId id, String reason, Instant now) {
    store
        .round(id)
        .filter(round -> !round.isOver())
        .ifPresent(round -> closing.abandon(round, reason, now));
  }

  void renewClaims(Instant now) {
    claims.renew(now);
  }

  private static Asked asked(Round round) {
    return switch (round.phase()) {
      case PLANNED -> new Asked.UnderWay();
      case REFUSED -> NOT_TAKEN;
      case ABANDONED -> TAKEN_BACK;
      case OPEN, CLOSED, REVEALED -> new Asked.Posted(round);
    };
  }

  private Optional<Round> planned(RoundId id) {
    return store.round(id).filter(round -> round.phase() == Phase.PLANNED);
  }

  /** Posts a question that is surely not there yet. */
  private Asked post(Claim claim, Round planned, Instant now) {
    Round round = planned.postedAt(now);
    store.endLate(round.id(), round.deal().terms().closesAt());
    claim.require();
    store.expectMessage(round.id(), true);
    Delivery delivery;
    try {
      delivery = platform.post(round.deal().venue(), QuestionCard.open(round, 0), key(round));
    } catch (NotYetException notDone) {
      store.expectMessage(round.id(), false);
      throw notDone;
    }
    if (delivery instanceof Delivery.Refused refused) {
      closing.end(round, round.refuse(now), refused.reason());
      return new Asked.Refused(refused.reason());
    }
    return asked(opened(round, ((Delivery.Delivered) delivery).message()));
  }

  private Round opened(Round round, String message) {
    Round open = round.posted(message);
    if (!store.advance(round, open)) {
      return store.round(round.id()).orElse(open);
    }
    listener.opened(open);
    return open;
  }

  /**
   * Takes the step that a round waits for.
   *
   * @param end whether its time is up, whatever its terms say
   */
  private void catchUp(Claim claim, Round round, Instant now, boolean end) {
    switch (round.phase()) {
      case PLANNED -> catchUpPlanned(claim, round, now, end);
      case OPEN -> closeIfDue(claim, round, now, end);
      case CLOSED -> closing.reveal(claim, round, now);
      case REVEALED, REFUSED, ABANDONED ->
          log.debug("somebody else has finished round={}", round.id());
    }
  }

  /** A question whose time is up is not posted any more, but may be there already. */
  private void catchUpPlanned(Claim claim, Round round, Instant now, boolean end) {
    Optional<String> message;
    try {
      message =
          store.expectsMessage(round.id())
              ? platform.find(round.deal().venue(), key(round))
              : Optional.empty();
    } catch (UnknowableException blind) {
      log.warn("can't tell whether round={} was posted: {}", round.id(), blind.getMessage());
      closing.abandon(round, "not known whether it was posted", now);
      return;
    }
    if (message.isPresent()) {
      closeIfDue(claim, opened(round, message.get()), now, end);
    } else if (end || !round.mayBePosted(now)) {
      closing.abandon(round, "not posted in time", now);
    } else {
      post(claim, round, now);
    }
  }

  private void closeIfDue(Claim claim, Round round, Instant now, boolean end) {
    if (round.phase() == Phase.OPEN && (end || round.isDue(now))) {
      closing.close(claim, round, now);
    }
  }

  private void endPrevious(RoundId id, Instant now) {
    Optional<Round> waiting =
        planned(id)
            .filter(round -> round.deal().occasion().series().isPresent())
            .filter(round -> round.mayBePosted(now))
            .filter(round -> now.isBefore(round.deal().terms().dealtAt().plus(MOST_PREVIOUS)));
    if (waiting.isEmpty()) {
      return;
    }
    store.unfinishedBefore(waiting.get()).forEach(previous -> tryToEnd(previous, now));
    List<RoundId> left = store.unfinishedBefore(waiting.get());
    if (!left.isEmpty()) {
      throw new NotYetException("its series' last question has not ended", PREVIOUS);
    }
  }

  private void tryToEnd(RoundId previous, Instant now) {
    try {
      claims.take(
          previous,
          now,
          claim -> store.round(previous).ifPresent(round -> catchUp(claim, round, now, true)));
    } catch (RuntimeException failure) {
      log.warn("can't end round={} yet: {}", previous, failure.toString());
    }
  }

  private static MessageKey key(Round round) {
    return new MessageKey(round.id().value(), round.deal().terms().dealtAt());
  }
}
