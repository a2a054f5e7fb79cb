package dev.quizbot.discord;

import dev.quizbot.app.Parts;
import java.util.regex.Pattern;

/** Text in Discord's Markdown. */
final class Markup {
  /** Stands between the signs of a mention, and can't be seen. */
  private static final String BREAK = "\u200B";

  private static final Pattern SIGNS = Pattern.compile("[\\\\*_~|`>#\\[\\]<@]");

  private Markup() {}

  /** Markdown that formats but mentions nobody. */
  static String markdown(String text) {
    return Parts.closed(text)
        .replace("<@", "<" + BREAK + "@")
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
}
