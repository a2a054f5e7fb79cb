package dev.quizbot.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is known of the terminal, if there is one. */
final class Terminal {
  private static final int STANDARD_WIDTH = 80;

  /**
   * What {@code stty size} prints: rows and columns of the terminal that is its input, or nothing.
   */
  private static final String SIZE = size();

  private Terminal() {}

  /** Whether the input is typed by somebody. */
  static boolean isKeyboard() {
    return !SIZE.isEmpty();
  }

  /** The columns by {@code COLUMNS}, else by the terminal itself, else {@value #STANDARD_WIDTH}. */
  static int width() {
    String columns =
        Optional.ofNullable(System.getenv("COLUMNS")).orElse(SIZE.replaceFirst(".* ", ""));
    try {
      int width = Integer.parseInt(columns.strip());
      return width > 0 ? width : STANDARD_WIDTH;
    } catch (NumberFormatException unknown) {
      return STANDARD_WIDTH;
    }
  }

  private static String size() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException noSuchProgram) {
      return "";
    }
  }
}
