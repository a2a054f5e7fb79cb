package dev.quizbot.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.card.Press.Kind;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {
  private static final RoundId ROUND = RoundId.of(Deals.VENUE, Occasion.asked("1"));

  @ParameterizedTest
  @EnumSource
  void itReadsWhatItWrote(Kind kind) {
    Press press = new Press(kind, ROUND, 9);

    assertThat(Press.parse(press.id())).contains(press);
    assertThat(press.id()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void whatItWritesNeverChangesAsOldMessagesCarryIt() {
    assertThat(new Press(Kind.CHOOSE, new RoundId("0123456789abcdef0123"), 2).id())
        .isEqualTo("quiz:choose:0123456789abcdef0123:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quiz",
        "quiz:choose:0123456789abcdef0123",
        "quiz:choose:0123456789abcdef0123:10",
        "quiz:choose:0123456789abcdef0123:-1",
        "quiz:choose:0123456789ABCDEF0123:1",
        "quiz:win:0123456789abcdef0123:1",
        "other:choose:0123456789abcdef0123:1",
        "quiz:choose:0123456789abcdef0123:1:2",
      })
  void anythingElseIsNothing(String id) {
    assertThat(Press.parse(id)).isEmpty();
  }
}
