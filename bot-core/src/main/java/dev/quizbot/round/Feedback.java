package dev.quizbot.round;

import java.util.Arrays;
import java.util.Optional;

/** When players learn whether they were right. */
public enum Feedback {
  /** At once; the ballot is final. */
  INSTANT("instant"),
  /** When the round is revealed; until it closes a player may change the ballot. */
  AT_REVEAL("at-reveal");

  private final String label;

  Feedback(String label) {
    this.label = label;
  }

  /** The word for it in settings. */
  public String label() {
    return label;
  }

  /** The mode with this label, in any case. */
  public static Optional<Feedback> labelled(String word) {
    return Arrays.stream(values()).filter(mode -> mode.label.equalsIgnoreCase(word)).findFirst();
  }
}
