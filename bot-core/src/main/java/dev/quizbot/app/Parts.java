package dev.quizbot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long texts with code blocks, in parts that fit into messages. */
public final class Parts {
  private static final String FENCE = "```";

  /** What opens a code block, with the language that it names, if any. */
  private static final Pattern OPENING = Pattern.compile("```(?:[\\w+#.-]{1,12}(?=\\n))?");

  private Parts() {}

  /**
   * Cuts a text into parts, at empty lines if possible, else at line ends, else anywhere but within
   * a character or its escape such as that of an ampersand. A code block stays whole if it fits
   * into a part; one that has to be cut is closed, and opened again in the same language.
   *
   * @param limit of a part's length; at least 64 if there is code
   */
  public static List<String> split(String text, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > limit) {
      int end = end(rest, limit);
      String part = rest.substring(0, end).stripTrailing();
      rest = rest.substring(end).replaceFirst("^\\n+", "");
      if (isInCode(part)) {
        rest = opening(part) + "\n" + rest;
        part += "\n" + FENCE;
      }
      parts.add(part);
    }
    parts.add(rest);
    return parts;
  }

  /** The last good place to cut, outside of code if there is one. */
  private static int end(String text, int limit) {
    int last = limit - FENCE.length() - 1; // so that a code block can be closed
    for (String gap : List.of("\n\n", "\n", " ")) {
      int end = text.lastIndexOf(gap, last);
      while (end > last / 4) {
        if (!isInCode(text.substring(0, end))) {
          return end;
        }
        end = text.lastIndexOf(gap, end - 1);
      }
    }
    int end = anywhere(text, last);
    return isInCode(text.substring(0, end)) ? besideCode(text, end, limit) : end;
  }

  /**
   * Before the code block in which a place is, or behind it; that place if the block is too long.
   */
  private static int besideCode(String text, int place, int limit) {
    int opening = lastFence(text, place);
    int closing = text.indexOf(FENCE, opening + FENCE.length()) + FENCE.length();
    boolean isFirst = text.substring(0, opening).isBlank();
    int length = isFirst ? closing : closing - opening;
    if (closing < FENCE.length() || length > limit) {
      return place;
    }
    return isFirst ? closing : opening;
  }

  private static int anywhere(String text, int last) {
    int line = text.lastIndexOf('\n', last);
    if (line > last / 4) {
      return line;
    }
    int escape = text.lastIndexOf('&', last);
    boolean within = escape > last - "&amp;".length() && text.indexOf(';', escape) >= last;
    int end = within ? escape : last;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** The beginning of the code block in which a text ends. */
  private static String opening(String part) {
    Matcher opening = OPENING.matcher(part);
    return opening.find(lastFence(part, part.length())) ? opening.group() : FENCE;
  }

  /** Where the last code block that begins before the limit does so; -1 if there is none. */
  private static int lastFence(String text, int limit) {
    int opening = -1;
    int fence = text.indexOf(FENCE);
    for (boolean opens = true; fence >= 0 && fence + FENCE.length() <= limit; opens = !opens) {
      opening = opens ? fence : opening;
      fence = text.indexOf(FENCE, fence + FENCE.length());
    }
    return opening;
  }

  /** A text whose code blocks all end, so that nothing that follows it becomes code. */
  public static String closed(String text) {
    return isInCode(text) ? text + "\n" + FENCE : text;
  }

  private static boolean isInCode(String text) {
    return (text.length() - text.replace(FENCE, "").length()) / FENCE.length() % 2 == 1;
  }
}
