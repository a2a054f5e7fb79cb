package dev.quizbot.card;

import dev.quizbot.round.Round;
import java.util.List;

/** The hints of a question, for who asks. */
public final class HintCard {
  private HintCard() {}

  public static Card of(Round round) {
    List<Block> hints =
        round.question().background().hints().stream().<Block>map(Block.Markdown::new).toList();
    return hints.isEmpty()
        ? Card.of("This question has no hint.")
        : new Card(hints.size() == 1 ? "Hint" : "Hints", hints, List.of());
  }
}
