package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictRulesTest {
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

  @Test
  void aGoodQuestionPasses() {
    assertThat(check(GOOD)).isEmpty();
  }

  @Test
  void aRightAnswerThatStandsOutIsNamed() {
    assertThat(
            check(GOOD.replace("A right answer", "A right answer, with all that belongs to it,")))
        .containsExactly(
            "x.md:7:19: the correct answer has 59 characters, no wrong one more than 29; make them"
                + " alike");
  }

  @Test
  void aLittleLongerIsNoGiveaway() {
    assertThat(check(GOOD.replace("A right answer", "A truly right answer"))).isEmpty();
    assertThat(
            check(
                GOOD.replace("A right answer of some length", "Yes, always")
                    .replace("Another answer of this length", "No")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All of the above",
        "None of the above.",
        "none of these",
        "All the above",
        "Both A and C"
      })
  void speakingOfOtherAnswersIsNamedWhereTheyAreShuffled(String text) {
    String bad = GOOD.replace("Short", text);

    assertThat(check(bad)).hasSize(1);
    assertThat(check(bad).get(0)).startsWith("x.md:9:19: speaks of the other answers");
    assertThat(check(bad.replace("title:", "shuffle: false\ntitle:"))).isEmpty();
  }

  @Test
  void answersThatReadAlikeAreNamed() {
    assertThat(check(GOOD.replace("Short", "ANOTHER  answer of this length")))
        .containsExactly("x.md:9:19: reads like answer 'b'; reword one of them");
  }

  @Test
  void anAnswerWithoutExplanationIsNamed() {
    assertThat(check(GOOD.replaceFirst(", explanation: Because.", "")))
        .containsExactly("x.md:7:19: answer 'a' has no explanation; say why it is right or wrong");
  }

  @Test
  void aQuestionWithoutAWrongAnswerIsNamed() {
    assertThat(check(GOOD.replace("false", "true").replace("title:", "multi_select: true\ntitle:")))
        .containsExactly("x.md:8:3: every answer is correct; add a wrong one");
  }

  private static List<String> check(String text) {
    Problems problems = new Problems("x.md");
    QuestionReader.Located located =
        QuestionReader.parse("id", "topic", text, problems).orElseThrow();
    StrictRules.check(located, problems);
    return problems.found().stream().map(Problem::toString).toList();
  }
}
