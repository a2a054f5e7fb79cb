package dev.quizbot.app;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as it is read aloud: for labels, where platforms show no formatting. */
public final class PlainText {
  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private PlainText() {}

  /** The text of some Markdown, in one line. */
  public static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown)).replaceAll("\\s+", " ").strip();
  }

  /** As {@link #of}, with an ellipsis at the end if it is longer than so many UTF-16 units. */
  public static String of(String markdown, int limit) {
    return shortened(of(markdown), limit);
  }

  /** A text, cut between characters, with an ellipsis at the end if it is longer than the limit. */
  public static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
