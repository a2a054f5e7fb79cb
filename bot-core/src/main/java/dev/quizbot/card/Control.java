package dev.quizbot.card;

import dev.quizbot.round.RoundId;
import java.util.List;

/** Something on a card that a reader can press. */
public sealed interface Control {
  /** The round it belongs to. */
  RoundId round();

  /**
   * Choose an answer: one press for one choice, or a picker with a submit.
   *
   * @param choices their texts in Markdown; the first is A
   * @param several whether a player may pick several
   * @param open whether it may still be pressed
   */
  record Choose(RoundId round, List<String> choices, boolean several, boolean open)
      implements Control {
    public Choose {
      choices = List.copyOf(choices);
    }
  }

  /** Read the hints. */
  record Hint(RoundId round) implements Control {}

  /** Close the round and reveal it, for those who may. */
  record RevealNow(RoundId round) implements Control {}
}
