package dev.quizbot.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where lines are printed: folded to a width, styled if colours are wanted, and freed of control
 * characters, so that no text can move the cursor or change a colour by itself.
 *
 * @param width in columns, at least {@value #MIN_WIDTH}
 */
record Screen(PrintWriter out, boolean colours, int width, String margin) {
  private static final int MIN_WIDTH = 20;

  Screen {
    width = Math.max(MIN_WIDTH, width);
  }

  static Screen of(PrintWriter out) {
    return new Screen(out, Ansi.AUTO.enabled(), Terminal.width(), "");
  }

  /** The same, with everything further right behind a mark. */
  Screen indented(String mark) {
    return new Screen(out, colours, width, margin + mark);
  }

  /** Prints text folded between words; its own line ends stay. */
  void print(String text, Style... styles) {
    print("", text, styles);
  }

  /**
   * Prints text folded between words, with a mark before the first line and as much space before
   * the others.
   */
  void print(String mark, String text, Style... styles) {
    int room = Math.max(1, width - margin.length() - mark.length());
    String before = mark;
    for (String line : text.split("\n", -1)) {
      for (String part : fold(clean(line), room)) {
        printLine(before + part, styles);
        before = " ".repeat(mark.length());
      }
    }
  }

  /** Prints a line as it is, however long. */
  void printLine(String line, Style... styles) {
    String styled = clean(line);
    if (colours && styles.length > 0) {
      // Not Style.off: its end of bold is underline on many terminals.
      styled = Style.on(styles) + styled + Style.reset.on();
    }
    out.println((margin + styled).stripTrailing());
    out.flush();
  }

  void printBlank() {
    printLine("");
  }

  /** Whether nobody reads any more, as behind {@code | head}. */
  boolean isGone() {
    return out.checkError();
  }

  /** Prints without ending the line, so that an answer can be typed behind it. */
  void prompt(String text) {
    List<String> lines = fold(clean(text), Math.max(1, width - margin.length()));
    lines.subList(0, lines.size() - 1).forEach(line -> printLine(line));
    out.print(margin + lines.get(lines.size() - 1) + ' ');
    out.flush();
  }

  private static String clean(String text) {
    return text.replace("\t", "    ").replaceAll("\\p{Cntrl}", "");
  }

  /** A word that is longer than the room, such as a web address, stays whole. */
  private static List<String> fold(String line, int room) {
    List<String> parts = new ArrayList<>();
    String rest = line;
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : rest.indexOf(' ', room);
      if (end < 0) {
        break;
      }
      parts.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    parts.add(rest);
    return parts;
  }
}
