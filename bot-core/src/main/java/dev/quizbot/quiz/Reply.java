package dev.quizbot.quiz;

import dev.quizbot.card.Card;

/**
 * What somebody reads in answer to a command or a press.
 *
 * @param hidden whether only they read it
 */
public record Reply(Card card, boolean hidden) {
  public static Reply hidden(Card card) {
    return new Reply(card, true);
  }
}
