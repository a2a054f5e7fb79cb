package dev.quizbot.terminal;

import dev.quizbot.round.Deal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What somebody typed below a question. */
sealed interface Answer {
  /** Indexes of choices: 0 is A. */
  record Picks(Set<Integer> indexes) implements Answer {}

  record Hint() implements Answer {}

  record Skip() implements Answer {}

  record Quit() implements Answer {}

  /** Anything else. */
  record Mistake(String advice) implements Answer {}

  /**
   * Reads a line: letters of choices, with or without commas or spaces between them, {@code ?},
   * {@code s} or {@code q}.
   *
   * @param choices how many there are
   * @param several whether more than one may be picked
   */
  static Answer parse(String line, int choices, boolean several) {
    String typed = line.strip().toUpperCase(Locale.ROOT);
    String range = "A to " + Deal.letter(choices - 1);
    return switch (typed) {
      case "?" -> new Hint();
      case "S" -> new Skip();
      case "Q" -> new Quit();
      default -> picks(typed.replaceAll("[,\\s]+", ""), choices, several, range);
    };
  }

  private static Answer picks(String letters, int choices, boolean several, String range) {
    Set<Integer> indexes = new TreeSet<>();
    for (int i = 0; i < letters.length(); i++) {
      int index = letters.charAt(i) - 'A';
      if (index < 0 || index >= choices) {
        return new Mistake("That is not an answer here. Type a letter, %s.".formatted(range));
      }
      indexes.add(index);
    }
    if (indexes.isEmpty()) {
      return new Mistake("Type a letter, %s.".formatted(range));
    }
    if (indexes.size() > 1 && !several) {
      return new Mistake("This question takes one answer. Type one letter, %s.".formatted(range));
    }
    return new Picks(indexes);
  }
}
