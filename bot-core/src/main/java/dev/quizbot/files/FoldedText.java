package dev.quizbot.files;

import java.util.Locale;

/** Texts for comparing: what differs only in case or spaces is the same. */
final class FoldedText {
  private FoldedText() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = folded.length() > 0;
        continue;
      }
      if (space) {
        folded.append(' ');
        space = false;
      }
      folded.append(c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
