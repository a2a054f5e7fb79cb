package dev.quizbot.app;

import java.util.ArrayList;
import java.util.List;

/** Long texts with code blocks, in parts that fit into messages. */
public final class Parts {
  private static final String FENCE = "```";

  private Parts() {}

  /**
   * Cuts a text into parts, at empty lines if possible, else at line ends, else anywhere but within
   * a character or its escape such as that of an ampersand. A code block that has to be cut is
   * closed and opened again.
   */
  public static List<String> split(String text, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > limit) {
      int end = end(rest, limit - FENCE.length() - 1);
      String part = rest.substring(0, end).stripTrailing();
      rest = rest.substring(end).replaceFirst("^\\n+", "");
      if (isInCode(part)) {
        part += "\n" + FENCE;
        rest = FENCE + "\n" + rest;
      }
      parts.add(part);
    }
    parts.add(rest);
    return parts;
  }

  /** The last good place to cut before the limit, outside of code if there is one. */
  private static int end(String text, int limit) {
    for (String gap : List.of("\n\n", "\n", " ")) {
      int end = text.lastIndexOf(gap, limit);
      while (end > limit / 4) {
        if (!isInCode(text.substring(0, end))) {
          return end;
        }
        end = text.lastIndexOf(gap, end - 1);
      }
    }
    int line = text.lastIndexOf('\n', limit);
    if (line > limit / 4) {
      return line;
    }
    int escape = text.lastIndexOf('&', limit);
    boolean within = escape > limit - "&amp;".length() && text.indexOf(';', escape) >= limit;
    int end = within ? escape : limit;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** A text whose code blocks all end, so that nothing that follows it becomes code. */
  public static String closed(String text) {
    return isInCode(text) ? text + "\n" + FENCE : text;
  }

  private static boolean isInCode(String text) {
    return (text.length() - text.replace(FENCE, "").length()) / FENCE.length() % 2 == 1;
  }
}
