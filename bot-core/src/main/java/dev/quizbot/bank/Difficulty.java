package dev.quizbot.bank;

import java.util.Arrays;
import java.util.Optional;

/** How hard a question is. */
public enum Difficulty {
  EASY("Easy"),
  MEDIUM("Medium"),
  HARD("Hard");

  private final String label;

  Difficulty(String label) {
    this.label = label;
  }

  /** The word people write and read: {@code Easy}, {@code Medium}, {@code Hard}. */
  public String label() {
    return label;
  }

  /** The difficulty with this label, in any case. */
  public static Optional<Difficulty> labelled(String word) {
    return Arrays.stream(values()).filter(d -> d.label.equalsIgnoreCase(word)).findFirst();
  }
}
