package dev.quizbot.files;

import java.util.Optional;

/**
 * A Markdown file cut in two.
 *
 * @param yaml what stands between the first two lines that are {@code ---}; it begins at line 2 of
 *     the file
 * @param markdown what comes after, without blank lines around it
 */
record FrontMatter(String yaml, String markdown) {
  private static final String FENCE = "---";

  /**
   * Cuts a file.
   *
   * @return none if it does not have the form, which is then a problem
   */
  static Optional<FrontMatter> of(String file, Problems problems) {
    int start = endOfLine(file, 0);
    if (!isFence(file, 0, start)) {
      problems.add(Place.START, "no front matter; begin the file with a line '---'");
      return Optional.empty();
    }
    for (int line = start; line < file.length(); ) {
      int end = endOfLine(file, line);
      if (isFence(file, line, end)) {
        String markdown = file.substring(end).replace("\r\n", "\n").strip();
        return Optional.of(new FrontMatter(file.substring(start, line), markdown));
      }
      line = end;
    }
    problems.add(Place.START, "the front matter has no end; close it with a line '---'");
    return Optional.empty();
  }

  private static boolean isFence(String file, int start, int end) {
    return file.startsWith(FENCE, start) && file.substring(start, end).strip().equals(FENCE);
  }

  private static int endOfLine(String file, int from) {
    int newline = file.indexOf('\n', from);
    return newline < 0 ? file.length() : newline + 1;
  }
}
