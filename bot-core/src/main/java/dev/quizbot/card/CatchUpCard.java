package dev.quizbot.card;

import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import java.util.ArrayList;
import java.util.List;

/** What somebody reads, privately, who catches up on daily questions. */
public final class CatchUpCard {
  private CatchUpCard() {}

  /**
   * A question that was missed.
   *
   * @param left how many are missed, with this one
   */
  public static Card question(Round round, int left) {
    return QuestionCard.missed(round, left);
  }

  /**
   * Nothing is left.
   *
   * @param looked so many of the channel's last daily questions were looked at
   */
  public static Card none(int looked) {
    return Card.of(
        "There is nothing to catch up on.",
        new Block.Plain(
            "You have answered the last %d daily questions here, or they have not been asked yet."
                .formatted(looked)));
  }

  /**
   * The reply to an answer.
   *
   * @param left how many are missed still
   */
  public static Card receipt(Receipt receipt, int left) {
    Card card = ReceiptCard.of(receipt);
    if (!(receipt instanceof Receipt.Accepted accepted)) {
      return card;
    }
    List<Block> blocks = new ArrayList<>(card.blocks());
    blocks.add(new Block.Plain("It is caught up, and does not count on the leaderboard."));
    List<Control> next =
        left == 0
            ? List.of()
            : List.of(
                Control.Button.catchUp(
                    accepted.round().id(), "Next one (%d left)".formatted(left)));
    return new Card(card.title(), blocks, next);
  }
}
