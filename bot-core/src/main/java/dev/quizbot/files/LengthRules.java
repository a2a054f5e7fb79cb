package dev.quizbot.files;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Prompt;
import dev.quizbot.bank.Question;

/**
 * What makes a question too long to be shown everywhere; nobody should be dealt it. Lengths are in
 * UTF-16 units, as the platforms' limits are.
 */
final class LengthRules {
  /** A thread's name on Discord, the tightest place for a title. */
  static final int MAX_TITLE = 100;

  /** A section of a message on Slack, the tightest place for a text that is not cut up. */
  static final int MAX_QUESTION = 3000;

  /** A line for a choice; much more is unreadable on a phone, and ten must fit into a message. */
  static final int MAX_CHOICE = 300;

  /** A message's text on Discord is 4,000; the rest is for titles, letters, marks and bars. */
  static final int MAX_TOGETHER = 3500;

  private final Problems problems;
  private boolean fits = true;

  private LengthRules(Problems problems) {
    this.problems = problems;
  }

  /** Names what is too long; whether nothing is. */
  static boolean check(QuestionReader.Located located, Problems problems) {
    LengthRules rules = new LengthRules(problems);
    rules.check(located);
    return rules.fits;
  }

  private void check(QuestionReader.Located located) {
    Question question = located.question();
    Prompt prompt = question.prompt();
    check(located.place("title"), "title", question.title().length(), MAX_TITLE);
    check(located.place("question"), "question", prompt.text().length(), MAX_QUESTION);
    for (Choice choice : prompt.choices()) {
      check(located.place(choice, "text"), "answer", choice.text().length(), MAX_CHOICE);
    }
    int together =
        prompt.text().length() + prompt.choices().stream().mapToInt(c -> c.text().length()).sum();
    check(located.place("question"), "question with its answers", together, MAX_TOGETHER);
  }

  private void check(Place place, String what, int length, int limit) {
    if (length > limit) {
      fits = false;
      problems.add(
          place, "the %s has %d characters, platforms show %d; shorten it", what, length, limit);
    }
  }
}
