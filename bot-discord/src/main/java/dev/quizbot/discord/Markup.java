package dev.quizbot.discord;

import dev.quizbot.app.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text in Discord's Markdown. */
final class Markup {
  /** Stands between the signs of a mention, and can't be seen. */
  private static final String BREAK = "\u200B";

  private static final String FENCE = "```";
  private static final Pattern SIGNS = Pattern.compile("[\\\\*_~|`>#\\[\\]<@]");

  /** What would make a line one of a list. */
  private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]*)([-+])(?=\\s)");

  private static final Pattern NUMBER = Pattern.compile("(?m)^([ \\t]*\\d+)\\.(?=\\s)");

  /** What may begin code, and what only looks so. */
  private static final Pattern TICKS = Pattern.compile("\\\\.|`+", Pattern.DOTALL);

  private Markup() {}

  /** Markdown that formats but mentions nobody; code in it stays exactly as it is. */
  static String markdown(String text) {
    StringBuilder safe = new StringBuilder();
    Matcher ticks = TICKS.matcher(text);
    int done = 0;
    while (ticks.find(done)) {
      String token = ticks.group();
      int end = ticks.end();
      if (token.startsWith(FENCE)) {
        int closing = text.indexOf(FENCE, ticks.start() + FENCE.length());
        end = closing < 0 ? text.length() : closing + FENCE.length();
        token = text.substring(ticks.start(), end) + (closing < 0 ? "\n" + FENCE : "");
      } else if (token.startsWith("`")) {
        int closing = endOfPiece(text, ticks.end(), token);
        end = Math.max(end, closing);
        token = closing < 0 ? token.replace("`", "\\`") : text.substring(ticks.start(), end);
      }
      safe.append(withoutMentions(text.substring(done, ticks.start()))).append(token);
      done = end;
    }
    return safe.append(withoutMentions(text.substring(done))).toString();
  }

  /** Where a piece of code in a line of text ends; -1 if it is none. */
  private static int endOfPiece(String text, int start, String ticks) {
    int end =
        IntStream.of(text.indexOf("\n\n", start), text.indexOf(FENCE, start), text.length())
            .filter(index -> index >= 0)
            .min()
            .orElseThrow();
    Matcher closing =
        Pattern.compile("(?<!`)" + ticks + "(?!`)")
            .matcher(text)
            .region(start, end)
            .useTransparentBounds(true);
    return closing.find() ? closing.end() : -1;
  }

  private static String withoutMentions(String text) {
    return text.replace("<@", "<" + BREAK + "@")
        .replace("<#", "<" + BREAK + "#")
        .replace("</", "<" + BREAK + "/")
        .replace("@everyone", "@" + BREAK + "everyone")
        .replace("@here", "@" + BREAK + "here");
  }

  /** Text in which no character means anything but itself. */
  static String plain(String text) {
    String escaped = SIGNS.matcher(text).replaceAll("\\\\$0");
    escaped = BULLET.matcher(escaped).replaceAll("$1\\\\$2");
    escaped = NUMBER.matcher(escaped).replaceAll("$1\\\\.");
    return escaped.replace("://", "\\://").replace("@", "@" + BREAK);
  }

  /**
   * As {@link #plain(String)}, with an ellipsis at the end if the whole is longer than the limit.
   */
  static String plain(String text, int limit) {
    String plain = plain(text);
    for (int length = limit; plain.length() > limit; length--) {
      plain = plain(PlainText.shortened(text, length));
    }
    return plain;
  }
}
