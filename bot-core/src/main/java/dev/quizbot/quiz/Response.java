package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import java.util.function.Supplier;

/** How a command or a press is answered. Platforms wait three seconds for a first answer. */
public sealed interface Response {
  /** At once. */
  record Now(Reply reply) implements Response {}

  /**
   * In its own time, privately.
   *
   * @param work talks to the platform and may take long
   */
  record Later(Supplier<Card> work) implements Response {}

  static Response hidden(Card card) {
    return new Now(Reply.hidden(card));
  }
}
