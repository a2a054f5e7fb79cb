package dev.quizbot.quiz;

import dev.quizbot.card.QuestionCard;
import dev.quizbot.card.RevealCard;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a round. Every step may be taken again after a crash, and no step is taken inside a
 * transaction.
 */
final class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private final Store store;
  private final Platform platform;
  private final RoundListener listener;

  Closing(Store store, Platform platform, RoundListener listener) {
    this.store = store;
    this.platform = platform;
    this.listener = listener;
  }

  /** Takes no more ballots, then tells the explanations. */
  void close(Claim claim, Round open, Instant now) {
    Round closed = open.close(now);
    if (store.advance(open, closed)) {
      reveal(claim, closed, now);
    }
  }

  /** Shows the answer on the round's message and the explanations in its thread. */
  void reveal(Claim claim, Round closed, Instant now) {
    claim.require();
    Delivery delivery = showClosed(closed);
    if (delivery instanceof Delivery.Delivered) {
      claim.require();
      delivery = explain(closed, now);
    }
    if (delivery instanceof Delivery.Refused refused) {
      abandon(closed, refused.reason(), now);
    } else if (store.advance(closed, closed.reveal())) {
      listener.revealed(closed);
    }
  }

  /** Shows the answer on the message of a round that takes no more ballots. */
  Delivery showClosed(Round closed) {
    Tally tally =
        Tally.of(store.answered(closed.id()).stream().map(a -> a.verdict().ballot()).toList());
    return platform.edit(
        closed.deal().venue(), closed.message().orElseThrow(), QuestionCard.closed(closed, tally));
  }

  private Delivery explain(Round closed, Instant now) {
    List<Store.Answered> answers = store.answered(closed.id());
    List<Player> right =
        answers.stream().filter(a -> a.verdict().correct()).map(Store.Answered::player).toList();
    return platform.reply(
        closed.deal().venue(),
        closed.message().orElseThrow(),
        RevealCard.of(closed, answers.size(), right),
        new MessageKey(closed.id() + ".why", closed.closedAt().orElse(now)));
  }

  void abandon(Round round, String reason, Instant now) {
    end(round, round.abandon(now), reason);
  }

  /** Ends a round without a reveal. */
  void end(Round round, Round ended, String reason) {
    if (store.advance(round, ended)) {
      log.info(
          "{} round={} venue={}: {}",
          ended.phase().name().toLowerCase(Locale.ROOT),
          round.id(),
          round.deal().venue().key(),
          reason);
      listener.ended(ended, reason);
    }
  }
}
