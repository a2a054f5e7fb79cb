package dev.quizbot.files;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a question guessable, or leaves people without a reason. */
final class StrictRules {
  /**
   * The longest right choice is conspicuous when it exceeds every wrong one by this factor and
   * these characters.
   */
  static final double LONGER_BY = 1.25;

  static final int LONGER_AT_LEAST = 12;

  private static final Pattern OF_THE_ABOVE =
      Pattern.compile(
          "\\b(all|none|both|neither|any) (of |from )?(the |these |those )?"
              + "(above|others?|options|answers|choices|these|those)\\b"
              + "|\\b(both|neither|only) (?-i:[A-J]) (and|or|nor) (?-i:[A-J])\\b",
          Pattern.CASE_INSENSITIVE);

  private final QuestionReader.Located located;
  private final Question question;
  private final Problems problems;

  private StrictRules(QuestionReader.Located located, Problems problems) {
    this.located = located;
    question = located.question();
    this.problems = problems;
  }

  static void check(QuestionReader.Located located, Problems problems) {
    StrictRules rules = new StrictRules(located, problems);
    rules.checkGiveaways();
    rules.checkLookalikes();
    rules.checkExplanations();
  }

  private void checkGiveaways() {
    List<Choice> choices = question.prompt().choices();
    Comparator<Choice> byLength = Comparator.comparingInt(choice -> length(choice.text()));
    Optional<Choice> right = choices.stream().filter(Choice::correct).max(byLength);
    Optional<Choice> wrong = choices.stream().filter(choice -> !choice.correct()).max(byLength);
    if (wrong.isEmpty()) {
      problems.add(located.place("answers"), "every answer is correct; add a wrong one");
      return;
    }
    int longest = length(wrong.get().text());
    int conspicuous = length(right.orElseThrow().text());
    if (conspicuous > longest * LONGER_BY && conspicuous - longest >= LONGER_AT_LEAST) {
      problems.add(
          located.place(right.get(), "text"),
          "the correct answer has %d characters, no wrong one more than %d; make them alike",
          conspicuous,
          longest);
    }
    for (Choice choice : choices) {
      if (question.prompt().shuffle() && OF_THE_ABOVE.matcher(choice.text()).find()) {
        problems.add(
            located.place(choice, "text"),
            "speaks of the other answers, which are shuffled; reword it or add 'shuffle: false'");
      }
    }
  }

  private void checkLookalikes() {
    Map<String, Choice> seen = new HashMap<>();
    for (Choice choice : question.prompt().choices()) {
      String folded = FoldedText.of(choice.text());
      Choice same = seen.putIfAbsent(folded, choice);
      if (same != null) {
        problems.add(
            located.place(choice, "text"), "reads like answer '%s'; reword one of them", same.id());
      }
    }
  }

  private void checkExplanations() {
    for (Choice choice : question.prompt().choices()) {
      if (choice.explanation().isEmpty()) {
        problems.add(
            located.place(choice, "text"),
            "answer '%s' has no explanation; say why it is right or wrong",
            choice.id());
      }
    }
  }

  private static int length(String text) {
    return text.length();
  }
}
