package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import dev.quizbot.card.CatchUpCard;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Receipt;
import java.util.List;

/**
 * Asks people, privately, the daily questions of a channel that they have missed. What they answer
 * is scored apart: the leaderboard and the streaks know nothing of it.
 */
public final class CatchUp {
  /** So many of a channel's last daily questions can be caught up on. */
  private static final int LAST = 10;

  private final Store store;

  public CatchUp(Store store) {
    this.store = store;
  }

  /** The next question that somebody has missed. */
  public Card next(Venue venue, PlayerId player) {
    List<Round> missed = store.missed(venue, player, LAST);
    return missed.isEmpty()
        ? CatchUpCard.none(LAST)
        : CatchUpCard.question(missed.get(0), missed.size());
  }

  /** Records an answer to a question that was missed; when it returns, the answer is safe. */
  public Card answer(CastRequest request) {
    Receipt receipt =
        store.castLate(
            request.round(),
            request.player(),
            (round, earlier) -> Casting.decideLate(round, earlier, request));
    return CatchUpCard.receipt(
        receipt, store.missed(request.venue(), request.player().id(), LAST).size());
  }
}
