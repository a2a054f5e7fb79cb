package dev.quizbot.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions for tests. */
public final class Questions {
  private Questions() {}

  /** A question of the topic {@code spark} whose choices are a, b, c and d; a is right. */
  public static Question question(String id) {
    return question(id, "spark", Difficulty.EASY, Set.of("a"));
  }

  /** A question whose choices are a, b, c and d; it is a multi-select one if several are right. */
  public static Question question(
      String id, String topic, Difficulty difficulty, Set<String> right) {
    List<Choice> choices = new ArrayList<>();
    for (String choice : List.of("a", "b", "c", "d")) {
      boolean correct = right.contains(choice);
      choices.add(new Choice(choice, "Text " + choice, correct, "Because " + choice + "."));
    }
    return new Question(
        id,
        topic,
        "Title of " + id,
        difficulty,
        List.of("tag-of-" + id),
        new Prompt("What about " + id + "?", choices, right.size() > 1, true),
        new Background(
            "The point of " + id + ".",
            "Notes.",
            List.of("Hint one", "Hint two"),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }
}
