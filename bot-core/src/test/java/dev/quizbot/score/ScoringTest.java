package dev.quizbot.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.Questions;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.RoundId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
  @ParameterizedTest
  @CsvSource({"EASY,10", "MEDIUM,20", "HARD,30"})
  void theRightChoiceIsWorthWhatTheDifficultySays(Difficulty difficulty, int points) {
    Question question = Questions.question("q", "spark", difficulty, Set.of("a"));

    assertThat(Scoring.points(difficulty)).isEqualTo(points);
    assertThat(judge(question, "a").points()).isEqualTo(points);
    assertThat(judge(question, "a").correct()).isTrue();
    assertThat(judge(question, "b").points()).isZero();
    assertThat(judge(question, "b").correct()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 20, true",
    "ab, 13, false", // 2 of 3
    "a, 7, false", // 1 of 3
    "abcd, 13, false", // 3 less 1 of 3
    "abd, 7, false", // 2 less 1 of 3
    "ad, 0, false", // 1 less 1
    "d, 0, false", // never below 0
  })
  void severalRightChoicesGivePartOfThePoints(String chosen, int points, boolean correct) {
    Question question = Questions.question("q", "spark", Difficulty.MEDIUM, Set.of("a", "b", "c"));

    Verdict verdict = judge(question, chosen.split(""));

    assertThat(verdict.points()).isEqualTo(points);
    assertThat(verdict.correct()).isEqualTo(correct);
  }

  @Test
  void halfPointsAreRoundedUp() {
    Question question =
        Questions.question("q", "spark", Difficulty.EASY, Set.of("a", "b", "c", "d"));

    assertThat(judge(question, "a").points()).isEqualTo(3); // 2.5
  }

  private static Verdict judge(Question question, String... chosen) {
    RoundId round = RoundId.of(Deals.VENUE, Occasion.asked("1"));
    return Scoring.judge(question, new Ballot(round, Deals.ADA.id(), Set.of(chosen), Deals.NOON));
  }
}
