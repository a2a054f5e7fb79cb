package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.score.Streak;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any database must do about scores. */
abstract class ScoreContract extends OnStore {
  @Test
  void scoresAddUpByPlayer() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    cast(plan(deal(hard, Occasion.asked("2"))), ADA, NOON, "a");
    cast(plan(deal(hard, Occasion.asked("3"))), BOB, NOON, "d");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty()))
        .containsExactlyInAnyOrder(new Score(ADA, 25, 1, 2), new Score(BOB, 0, 0, 1));
  }

  @Test
  void scoresKeepToTimeTopicAndScope() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    Venue other = new Venue("test", "team", "other");
    Round elsewhere = plan(Deals.deal(other, hard, Occasion.asked("2"), Feedback.INSTANT, NOON));
    cast(elsewhere, ADA, NOON.plusSeconds(60), "a", "b");
    Venue strangers = new Venue("test", "strangers", "general");
    cast(
        plan(Deals.deal(strangers, one, Occasion.asked("3"), Feedback.INSTANT, NOON)),
        ADA,
        NOON,
        "a");

    assertThat(points(TEAM, Instant.EPOCH, Optional.empty())).isEqualTo(40);
    assertThat(points(CHANNEL, Instant.EPOCH, Optional.empty())).isEqualTo(10);
    assertThat(points(TEAM, NOON.plusSeconds(60), Optional.empty())).isEqualTo(30);
    assertThat(points(TEAM, NOON.plusSeconds(61), Optional.empty())).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("SPARK"))).isEqualTo(10);
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("tag-of-hard"))).isEqualTo(30);
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("tag_of_hard"))).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("%"))).isZero();
    assertThat(points(TEAM, Instant.EPOCH, Optional.of("spar"))).isZero();
  }

  @Test
  void pointsThatWouldTellTheAnswerDoNotCountBeforeTheRoundCloses() {
    Deal deal = Deals.deal(one, Occasion.asked("1"), Feedback.AT_REVEAL);
    Round open = open(deal);
    cast(open, ADA, NOON, "a");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty())).isEmpty();
    assertThat(store.stats(ADA.id(), TEAM, NOON).topics()).isEmpty();

    store.advance(open, open.close(NOON));
    assertThat(points(TEAM, Instant.EPOCH, Optional.empty())).isEqualTo(10);
    assertThat(store.stats(ADA.id(), TEAM, NOON).points()).isEqualTo(10);
  }

  @Test
  void aPlayersLastNameIsShown() {
    cast(plan(deal(one, Occasion.asked("1"))), ADA, NOON, "a");
    Player renamed = new Player(ADA.id(), "Ada L.");
    cast(plan(deal(one, Occasion.asked("2"))), renamed, NOON, "a");

    assertThat(store.scores(TEAM, Instant.EPOCH, Optional.empty()))
        .extracting(Score::player)
        .containsExactly(renamed);
  }

  @Test
  void statsTellTopicsAndStreak() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    for (int day : List.of(0, 1, 3, 4)) {
      Round round = open(deal(one, Occasion.daily("spark", monday.plusDays(day)), day));
      if (day != 1) {
        cast(round, ADA, NOON.plus(Duration.ofDays(day)), "a");
      }
    }
    cast(plan(deal(hard, Occasion.asked("1"))), ADA, NOON, "d");

    var stats = store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(5)));

    assertThat(stats.streak()).isEqualTo(new Streak(2, 2));
    assertThat(stats.answered()).isEqualTo(4);
    assertThat(stats.correct()).isEqualTo(3);
    assertThat(stats.points()).isEqualTo(30);
    assertThat(stats.best().orElseThrow().topic()).isEqualTo("spark");
    assertThat(stats.weakest().orElseThrow().topic()).isEqualTo("kafka");
    assertThat(store.stats(new PlayerId("test", "stranger"), TEAM, NOON).streak())
        .isEqualTo(Streak.NONE);
  }

  @Test
  void aStreakOutlivesAnOpenRoundAndOneThatWasTakenAway() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    cast(open(deal(one, Occasion.daily("spark", monday), 0)), ADA, NOON, "a");
    Round deleted = open(deal(one, Occasion.daily("spark", monday.plusDays(1)), 1));
    store.advance(deleted, deleted.abandon(NOON));
    open(deal(one, Occasion.daily("spark", monday.plusDays(2)), 2));

    assertThat(store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(2))).streak())
        .isEqualTo(new Streak(1, 1));
    assertThat(store.stats(ADA.id(), TEAM, NOON.plus(Duration.ofDays(3))).streak())
        .isEqualTo(new Streak(0, 1));
  }

  private int points(Scope scope, Instant since, Optional<String> topic) {
    return store.scores(scope, since, topic).stream().mapToInt(Score::points).sum();
  }
}
