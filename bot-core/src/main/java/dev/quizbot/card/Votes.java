package dev.quizbot.card;

/**
 * How many chose a choice.
 *
 * @param count of how many players
 * @param of how many cast a ballot
 */
public record Votes(int count, int of) {
  private static final int WIDTH = 10;

  /** A bar that reads without colour, then the count: {@code ████░░░░░░ 2}. */
  public String bar() {
    int filled = of == 0 ? 0 : Math.round((float) WIDTH * count / of);
    return "█".repeat(filled) + "░".repeat(WIDTH - filled) + ' ' + count;
  }
}
