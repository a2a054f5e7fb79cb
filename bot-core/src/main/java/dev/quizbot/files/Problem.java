package dev.quizbot.files;

import java.util.Comparator;
import java.util.regex.Pattern;

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
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  /** What stands in a file must not control the terminal that shows this. */
  public Problem {
    path = escaped(path);
    message = escaped(message);
  }

  private static String escaped(String text) {
    return CONTROL.matcher(text).replaceAll(c -> "U+%04X".formatted((int) c.group().charAt(0)));
  }

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
