package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthRulesTest {
  private static final String GOOD =
      """
      ---
      title: Title
      difficulty: Easy
      tags: [spark]
      question: What?
      answers:
        - {id: a, text: "A right answer of some length", correct: true, explanation: Because.}
        - {id: b, text: "Another answer of this length", correct: false, explanation: Because.}
        - {id: c, text: "Short", correct: false, explanation: Because.}
      explanation: The point.
      ---
      """;

  @ParameterizedTest
  @CsvSource({
    "'title: Title', 'title: ', 100, title",
    "'question: What?', 'question: ', 3000, question",
  })
  void whatIsTooLongForAPlatformIsNamed(String old, String key, int limit, String what) {
    assertThat(check(GOOD.replace(old, key + "x".repeat(limit)))).isEmpty();
    assertThat(check(GOOD.replace(old, key + "x".repeat(limit + 1))))
        .anyMatch(
            problem -> problem.contains("the %s has %d characters".formatted(what, limit + 1)));
  }

  @Test
  void answersThatAreTooLongAreNamed() {
    String longest = "x".repeat(LengthRules.MAX_CHOICE);

    assertThat(check(GOOD.replace("Short", longest))).isEmpty();
    assertThat(check(GOOD.replace("Short", longest + "x"))).hasSize(1);
  }

  @Test
  void aQuestionThatIsTooLongWithItsAnswersIsNamed() {
    String answers = GOOD.replace("Short", "x".repeat(300)).replace("Another", "y".repeat(200));

    assertThat(check(answers.replace("What?", "q".repeat(2900)))).isEmpty();
    assertThat(check(answers.replace("What?", "q".repeat(3000))))
        .anyMatch(problem -> problem.contains("the question with its answers has"));
  }

  private static List<String> check(String text) {
    Problems problems = new Problems("x.md");
    QuestionReader.Located located =
        QuestionReader.parse("id", "topic", text, problems).orElseThrow();
    assertThat(LengthRules.check(located, problems)).isEqualTo(problems.isEmpty());
    return problems.found().stream().map(Problem::toString).toList();
  }
}
