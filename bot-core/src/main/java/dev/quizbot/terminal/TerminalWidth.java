package dev.quizbot.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How many columns the terminal has. */
final class TerminalWidth {
  private static final int STANDARD = 80;
  private static final File TERMINAL = new File("/dev/tty");

  private TerminalWidth() {}

  /** The columns by {@code COLUMNS}, else by the terminal itself, else {@value #STANDARD}. */
  static int columns() {
    try {
      String columns = System.getenv("COLUMNS");
      return Integer.parseInt(columns != null ? columns.strip() : askTerminal());
    } catch (IOException | NumberFormatException unknown) {
      return STANDARD;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return STANDARD;
    }
  }

  /** {@code stty size} prints rows and columns of the terminal that it has as its input. */
  private static String askTerminal() throws IOException, InterruptedException {
    if (!TERMINAL.exists()) {
      return "";
    }
    Process stty = new ProcessBuilder("stty", "size").redirectInput(TERMINAL).start();
    String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    stty.waitFor(1, TimeUnit.SECONDS);
    return size.strip().replaceFirst(".* ", "");
  }
}
