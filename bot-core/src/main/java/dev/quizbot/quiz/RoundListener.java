package dev.quizbot.quiz;

import dev.quizbot.round.Round;

/**
 * Is told of what has happened to rounds, after it is stored. Of a step that a crash cut short
 * nobody is told, so nothing that must be right may hang on it.
 */
public interface RoundListener {
  RoundListener NONE = new RoundListener() {};

  /** Its message is in the venue. */
  default void opened(Round round) {}

  /** Its explanations are in the venue. */
  default void revealed(Round round) {}

  /**
   * It has ended without a reveal.
   *
   * @param reason for people
   */
  default void ended(Round round, String reason) {}
}
