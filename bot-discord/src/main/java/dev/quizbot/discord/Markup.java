package dev.quizbot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in Discord's Markdown. */
final class Markup {
  private static final String FENCE = "```";

  /** Stands between the signs of a mention, and can't be seen. */
  private static final String BREAK = "\u200B";

  private static final Pattern SIGNS = Pattern.compile("[\\\\*_~|`>#\\[\\]<@]");

  private Markup() {}

  /** Markdown that formats but mentions nobody. */
  static String markdown(String text) {
    return text.replace("<@", "<" + BREAK + "@")
        .replace("<#", "<" + BREAK + "#")
        .replace("</", "<" + BREAK + "/")
        .replace("@everyone", "@" + BREAK + "everyone")
        .replace("@here", "@" + BREAK + "here");
  }

  /** Text in which no character means anything but itself. */
  static String plain(String text) {
    return SIGNS
        .matcher(text)
        .replaceAll("\\\\$0")
        .replace("://", "\\://")
        .replace("@", "@" + BREAK);
  }

  /**
   * Cuts a text into parts, at empty lines if possible, else at line ends, else anywhere. A code
   * block that has to be cut is closed at the end of a part and opened again in the next.
   */
  static List<String> split(String text, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > limit) {
      int end = end(rest, limit - FENCE.length() - 1);
      String part = rest.substring(0, end).stripTrailing();
      rest = rest.substring(end).stripLeading();
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
    return line > limit / 4 ? line : limit;
  }

  private static boolean isInCode(String text) {
    return (text.length() - text.replace(FENCE, "").length()) / FENCE.length() % 2 == 1;
  }
}
