package dev.quizbot.round;

/**
 * Somebody who plays.
 *
 * @param name how they were called last; for display only, two players may share one
 */
public record Player(PlayerId id, String name) {
  /** A name is one line, whatever the platform tells. */
  public Player {
    name = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
