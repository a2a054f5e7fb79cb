package dev.quizbot.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.round.Deals;
import dev.quizbot.round.PlayerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final PlayerId NOBODY = new PlayerId("test", "nobody");

  @Test
  void tiesShareARankAndTheNextOneCountsThem() {
    Standings standings =
        Standings.of(
            List.of(score("Cleo", 10), score("Ada", 30), score("Bob", 30), score("Dan", 0)),
            NOBODY,
            10);

    assertThat(standings.top())
        .extracting(line -> line.rank() + " " + line.score().player().name())
        .containsExactly("1 Ada", "1 Bob", "3 Cleo", "4 Dan");
    assertThat(standings.players()).isEqualTo(4);
    assertThat(standings.own()).isEmpty();
  }

  @Test
  void theOrderIsTheSameHoweverTheScoresComeIn() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      scores.add(score("Player " + i, i % 3));
    }
    Standings first = Standings.of(scores, NOBODY, 30);
    Collections.shuffle(scores, new Random(1));

    assertThat(Standings.of(scores, NOBODY, 30)).isEqualTo(first);
  }

  @Test
  void onesOwnRankIsThereBelowTheTop() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      scores.add(score("Player " + i, 100 - i));
    }
    scores.add(score("Zoe", 1));

    Standings standings = Standings.of(scores, Deals.player("Zoe").id(), 10);

    assertThat(standings.top()).hasSize(10);
    assertThat(standings.own().orElseThrow().rank()).isEqualTo(13);
  }

  private static Score score(String name, int points) {
    return new Score(Deals.player(name), points, 0, 1);
  }
}
