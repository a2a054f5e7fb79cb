package dev.quizbot.bank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a player is asked and may choose from.
 *
 * @param text the question in Markdown
 * @param choices {@value #MIN_CHOICES} to {@value #MAX_CHOICES}, in the author's order
 * @param multiSelect whether a player may choose several
 * @param shuffle whether a round may show the choices in another order
 */
public record Prompt(String text, List<Choice> choices, boolean multiSelect, boolean shuffle) {
  public static final int MIN_CHOICES = 2;
  public static final int MAX_CHOICES = 10;

  public Prompt {
    choices = List.copyOf(choices);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question needs a text");
    }
    if (choices.size() < MIN_CHOICES || choices.size() > MAX_CHOICES) {
      throw new IllegalArgumentException(
          "a question can't have %d choices".formatted(choices.size()));
    }
    if (choices.stream().map(Choice::id).distinct().count() < choices.size()) {
      throw new IllegalArgumentException("two choices share an id");
    }
    long right = choices.stream().filter(Choice::correct).count();
    if (right == 0 || (right > 1 && !multiSelect)) {
      throw new IllegalArgumentException(
          "%d correct choices, multiSelect %s".formatted(right, multiSelect));
    }
  }

  public Optional<Choice> choice(String id) {
    return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  /** The ids of the choices that make up the right answer. */
  public Set<String> correctIds() {
    return choices.stream()
        .filter(Choice::correct)
        .map(Choice::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
