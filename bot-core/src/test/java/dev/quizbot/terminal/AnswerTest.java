package dev.quizbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @ParameterizedTest
  @CsvSource({"b, 1", "' B ', 1", "'a,c', 0 2", "'C A', 0 2", "ac, 0 2", "'a, a,', 0", "d, 3"})
  void lettersAreChoices(String line, String indexes) {
    Set<Integer> picks =
        Arrays.stream(indexes.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());

    assertThat(Answer.parse(line, 4, true)).isEqualTo(new Answer.Picks(picks));
  }

  @Test
  void signsAreWishes() {
    assertThat(Answer.parse("?", 4, false)).isInstanceOf(Answer.Hint.class);
    assertThat(Answer.parse(" S ", 4, false)).isInstanceOf(Answer.Skip.class);
    assertThat(Answer.parse("q", 4, false)).isInstanceOf(Answer.Quit.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "e", "1", "ä", "a;b", "ae", "quit", "\u0000", "𝒜"})
  void anythingElseIsAMistakeThatSaysWhatToType(String line) {
    assertThat(Answer.parse(line, 4, true))
        .isInstanceOfSatisfying(
            Answer.Mistake.class,
            mistake -> assertThat(mistake.advice()).contains("Type a letter, A to D."));
  }

  @Test
  void whereOneAnswerIsRightTwoAreAMistake() {
    assertThat(Answer.parse("a,b", 4, false))
        .isInstanceOfSatisfying(
            Answer.Mistake.class, mistake -> assertThat(mistake.advice()).contains("one letter"));
  }

  @Test
  void tenChoicesReachFromAToJ() {
    assertThat(Answer.parse("j", 10, false)).isEqualTo(new Answer.Picks(Set.of(9)));
    assertThat(Answer.parse("k", 10, false)).isInstanceOf(Answer.Mistake.class);
  }
}
