package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bank that is shipped. */
class ShippedBankTest {
  private static final Path SEEDS = Path.of("..", "seeds");
  private static final BankReport REPORT = BankFolder.read(SEEDS, true);

  @Test
  void itPassesTheStrictCheck() {
    assertThat(REPORT.problems()).isEmpty();
  }

  @Test
  void itIsLargeAndVariedEnough() {
    List<Question> questions = REPORT.bank().questions();
    assertThat(questions).hasSizeGreaterThan(40);
    assertThat(REPORT.bank().topics()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(questions.stream().filter(question -> question.prompt().multiSelect()).count())
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void theRightAnswerIsTheLongestNoOftenerThanChanceHasIt() {
    List<Question> single =
        REPORT.bank().questions().stream().filter(q -> !q.prompt().multiSelect()).toList();
    long giveaways = single.stream().filter(ShippedBankTest::isRightOneLongest).count();

    assertThat(giveaways).isLessThanOrEqualTo(single.size() / 3);
  }

  static Stream<Question> questions() {
    return REPORT.bank().questions().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionReadsTheSameAfterItWasStored(Question question) {
    assertThat(QuestionFile.read(question.id(), question.topic(), QuestionFile.write(question)))
        .isEqualTo(question);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionNamesItsSources(Question question) {
    boolean givenByTheUser = question.id().equals("spark-exactly-once-streaming");
    assertThat(question.background().sources().isEmpty()).isEqualTo(givenByTheUser);
    assertThat(question.background().sources())
        .allSatisfy(source -> assertThat(source.getScheme()).isEqualTo("https"));
  }

  private static boolean isRightOneLongest(Question question) {
    int right = 0;
    int wrong = 0;
    for (var choice : question.prompt().choices()) {
      if (choice.correct()) {
        right = choice.text().length();
      } else {
        wrong = Math.max(wrong, choice.text().length());
      }
    }
    return right > wrong;
  }
}
