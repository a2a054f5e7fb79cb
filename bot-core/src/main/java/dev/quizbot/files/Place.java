package dev.quizbot.files;

/**
 * Where something stands in a file.
 *
 * @param line 1 is the first
 * @param column 1 is the first; counts code points, not bytes
 */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);

  /**
   * The place of a character.
   *
   * @param codePoints how many code points stand before it in the text
   * @param linesBefore how many lines of the file stand before the text
   */
  static Place of(String text, int codePoints, int linesBefore) {
    return endOf(text.substring(0, text.offsetByCodePoints(0, codePoints)), linesBefore);
  }

  /** The place behind a text. */
  static Place endOf(String text, int linesBefore) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    int lineStart = text.lastIndexOf('\n') + 1;
    return new Place(line + linesBefore, text.codePointCount(lineStart, text.length()) + 1);
  }
}
