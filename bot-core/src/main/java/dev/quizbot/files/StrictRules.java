package dev.quizbot.files;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Prompt;
import dev.quizbot.bank.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What makes a question guessable, or too long to be shown everywhere. */
final class StrictRules {
  /** A thread's name on Discord, the tightest place for a title. */
  static final int MAX_TITLE = 100;

  /** A section of a message on Slack, the tightest place for a text that is not cut up. */
  static final int MAX_QUESTION = 3000;

  /** A line for a choice; much more is unreadable on a phone, and ten must fit into a message. */
  static final int MAX_CHOICE = 300;

  /** A message's text on Discord is 4,000; the rest is for titles, letters, marks and bars. */
  static final int MAX_TOGETHER = 3500;

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

  private final Question question;
  private final Node.Mapping frontMatter;
  private final Problems problems;

  private StrictRules(Question question, Node.Mapping frontMatter, Problems problems) {
    this.question = question;
    this.frontMatter = frontMatter;
    this.problems = problems;
  }

  static void check(Question question, Node.Mapping frontMatter, Problems problems) {
    StrictRules rules = new StrictRules(question, frontMatter, problems);
    rules.checkGiveaways();
    rules.checkLookalikes();
    rules.checkLengths();
    rules.checkExplanations();
  }

  private void checkGiveaways() {
    List<Choice> choices = question.prompt().choices();
    Comparator<Choice> byLength = Comparator.comparingInt(choice -> length(choice.text()));
    Optional<Choice> right = choices.stream().filter(Choice::correct).max(byLength);
    Optional<Choice> wrong = choices.stream().filter(choice -> !choice.correct()).max(byLength);
    if (wrong.isEmpty()) {
      problems.add(place("answers"), "every answer is correct; add a wrong one");
      return;
    }
    int longest = length(wrong.get().text());
    int conspicuous = length(right.orElseThrow().text());
    if (conspicuous > longest * LONGER_BY && conspicuous - longest >= LONGER_AT_LEAST) {
      problems.add(
          place(right.get(), "text"),
          "the correct answer has %d characters, no wrong one more than %d; make them alike",
          conspicuous,
          longest);
    }
    for (Choice choice : choices) {
      if (question.prompt().shuffle() && OF_THE_ABOVE.matcher(choice.text()).find()) {
        problems.add(
            place(choice, "text"),
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
            place(choice, "text"), "reads like answer '%s'; reword one of them", same.id());
      }
    }
  }

  private void checkLengths() {
    Prompt prompt = question.prompt();
    checkLength(place("title"), "title", length(question.title()), MAX_TITLE);
    checkLength(place("question"), "question", length(prompt.text()), MAX_QUESTION);
    for (Choice choice : prompt.choices()) {
      checkLength(place(choice, "text"), "answer", length(choice.text()), MAX_CHOICE);
    }
    int together =
        length(prompt.text()) + prompt.choices().stream().mapToInt(c -> length(c.text())).sum();
    checkLength(place("question"), "question with its answers", together, MAX_TOGETHER);
  }

  private void checkLength(Place place, String what, int length, int limit) {
    if (length > limit) {
      problems.add(
          place, "the %s has %d characters, platforms show %d; shorten it", what, length, limit);
    }
  }

  private void checkExplanations() {
    for (Choice choice : question.prompt().choices()) {
      if (choice.explanation().isEmpty()) {
        problems.add(
            place(choice, "text"),
            "answer '%s' has no explanation; say why it is right or wrong",
            choice.id());
      }
    }
  }

  private Place place(String key) {
    return frontMatter.value(key).map(Node::place).orElse(frontMatter.place());
  }

  private Place place(Choice choice, String key) {
    int index = question.prompt().choices().indexOf(choice);
    Function<Node.Sequence, Node> item = sequence -> sequence.items().get(index);
    return frontMatter
        .value("answers")
        .map(answers -> item.apply((Node.Sequence) answers))
        .flatMap(answer -> ((Node.Mapping) answer).value(key))
        .map(Node::place)
        .orElse(place("answers"));
  }

  /** Counts in UTF-16 units, as the platforms' limits do. */
  private static int length(String text) {
    return text.length();
  }
}
