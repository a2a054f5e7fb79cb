package dev.quizbot.files;

import java.util.Comparator;

/**
 * Something in a file that its author has to mend.
 *
 * @param path as the author would write it
 * @param line 1 is the first
 * @param column 1 is the first
 * @param message what is wrong; what to do
 */
public record Problem(String path, int line, int column, String message)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column: what is wrong; what to do}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(path, line, column, message);
  }
}
