package dev.quizbot.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionBankTest {
  private final Question spark = Questions.question("s1");
  private final Question kafka =
      Questions.question("k1", "Kafka", Difficulty.HARD, Set.of("a", "b"));
  private final QuestionBank bank = QuestionBank.of(List.of(spark, kafka));

  @Test
  void questionsAreFoundByTopicOrTagInAnyCase() {
    assertThat(bank.matching(wanting("KAFKA"))).containsExactly(kafka);
    assertThat(bank.matching(wanting("Tag-Of-S1"))).containsExactly(spark);
    assertThat(bank.matching(Selection.ANY)).containsExactly(kafka, spark);
    assertThat(bank.matching(new Selection(List.of("spark", "kafka"), Optional.empty())))
        .containsExactly(kafka, spark);
    assertThat(bank.matching(new Selection(List.of("spark"), Optional.of(Difficulty.HARD))))
        .isEmpty();
  }

  @Test
  void itKnowsTopicsAndTags() {
    assertThat(bank.knows("kafka")).isTrue();
    assertThat(bank.knows("tag-of-k1")).isTrue();
    assertThat(bank.knows("flink")).isFalse();
    assertThat(bank.topics()).containsEntry("Kafka", 1).containsEntry("spark", 1).hasSize(2);
  }

  @Test
  void anUnknownTopicHasNearestOnes() {
    assertThat(bank.nearest("sprak", 3)).containsExactly("spark");
    assertThat(bank.nearest("flink", 3)).isEmpty();
    assertThat(bank.nearest("sparc", 3)).containsExactly("spark");
    assertThat(bank.nearest("ka", 3)).containsExactly("Kafka");
    assertThat(bank.nearest("", 3)).isEmpty();
  }

  @Test
  void whatIsTypedIsCompletedTopicsFirst() {
    assertThat(bank.completions("", 9)).containsExactly("Kafka", "spark", "tag-of-k1", "tag-of-s1");
    assertThat(bank.completions("K", 9)).containsExactly("Kafka", "spark", "tag-of-k1");
    assertThat(bank.completions("of", 1)).containsExactly("tag-of-k1");
    assertThat(bank.completions("flink", 9)).isEmpty();
  }

  @Test
  void twoQuestionsMayNotShareAnId() {
    assertThatThrownBy(() -> QuestionBank.of(List.of(spark, spark)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPromptHasOneRightChoiceUnlessSeveralMayBeChosen() {
    Choice right = new Choice("a", "A", true, "");
    Choice wrong = new Choice("b", "B", false, "");
    Choice alsoRight = new Choice("c", "C", true, "");

    assertThat(new Prompt("?", List.of(right, wrong), false, true).correctIds())
        .containsExactly("a");
    assertThat(new Prompt("?", List.of(right, wrong, alsoRight), true, true).correctIds())
        .containsExactlyInAnyOrder("a", "c");
    for (List<Choice> wrongs :
        List.of(List.of(right), List.of(wrong), List.of(right, right), List.of(right, alsoRight))) {
      assertThatThrownBy(() -> new Prompt("?", wrongs, false, true))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Selection wanting(String topic) {
    return new Selection(List.of(topic), Optional.empty());
  }
}
