package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.bank.Questions;
import dev.quizbot.card.Cards;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Noon is on a Monday. */
class WeeklyPostsTest extends StoredTest {
  private static final Instant DUE = NOON.plus(Duration.ofHours(4));

  private final FakePlatform chat = new FakePlatform();

  @BeforeEach
  void playBefore() {
    play(NOON.minus(Duration.ofDays(3)));
  }

  @Test
  void aLeaderboardOnMondayShowsTheDaysBefore() {
    post("mon 16:00", DUE);

    assertThat(board()).contains("Leaderboard, the last seven days", "Ada: 10 points", "[My rank]");
  }

  @Test
  void whatIsOlderThanSevenDaysDoesNotCount() {
    post("mon 16:00", DUE.plus(Duration.ofDays(7)));

    assertThat(chat.messages()).isEmpty();
  }

  @Test
  void itComesOnceAWeekWhateverDayItIsMovedTo() {
    post("mon 16:00", DUE);
    post("mon 16:00", DUE.plusSeconds(60));
    post("tue 16:00", DUE.plus(Duration.ofDays(1)));
    assertThat(chat.messages()).hasSize(1);

    play(DUE.plus(Duration.ofDays(6)));
    post("mon 16:00", DUE.plus(Duration.ofDays(7)));
    assertThat(chat.messages()).hasSize(2);
    assertThat(store().keptUnder("board/")).hasSize(1);
  }

  @Test
  void itComesLateButNotTooLate() {
    post("mon 16:00", DUE.plus(Duration.ofHours(2)));
    assertThat(chat.messages()).hasSize(1);
    post("mon 16:00", DUE.minus(Duration.ofDays(7)).plus(Duration.ofHours(4)));
    assertThat(chat.messages()).hasSize(1);
  }

  @Test
  void oneWhoseAnswerWasLostIsLookedForWhenItIsNotUnderWayAnyMore() {
    chat.failing(() -> false, () -> true);
    assertThatThrownBy(() -> post("mon 16:00", DUE)).hasMessage("the answer was lost");
    chat.failing(() -> false, () -> false);

    assertThatThrownBy(() -> post("mon 16:00", DUE.plusSeconds(5)))
        .isInstanceOf(NotYetException.class);
    post("mon 16:00", DUE.plusSeconds(40));

    assertThat(chat.messages()).hasSize(1);
    assertThat(chat.posts(chat.messages().keySet().iterator().next())).isEqualTo(1);
  }

  @Test
  void oneThatNeverArrivedIsPostedAgain() {
    chat.failing(() -> true, () -> false);
    assertThatThrownBy(() -> post("mon 16:00", DUE)).hasMessage("no connection");
    chat.failing(() -> false, () -> false);
    post("mon 16:00", DUE.plusSeconds(40));

    assertThat(chat.messages()).hasSize(1);
  }

  private String board() {
    return Cards.text(chat.messages().values().iterator().next().cards().get(0));
  }

  private void post(String board, Instant now) {
    DailyLine line = DailyLine.parse("09:30 UTC board " + board, ZoneOffset.UTC);
    DailySeries.Setting setting = new DailySeries.Setting(Optional.of(ADA), Instant.EPOCH);
    new WeeklyPosts(store(), store(), chat, Duration.ofHours(3))
        .post(DailySeries.of(VENUE, line.name(), line.plan(), setting), now);
  }

  private void play(Instant at) {
    Occasion occasion = Occasion.asked(at.toString());
    Deal deal = Deals.deal(VENUE, Questions.question("one"), occasion, Feedback.INSTANT, at);
    store().deal(VENUE, occasion, Instant.EPOCH, history -> Optional.of(deal));
    CastRequest request = new CastRequest(VENUE, RoundId.of(VENUE, occasion), ADA, Set.of(1), at);
    store()
        .cast(
            request.round(), ADA, (round, earlier) -> Casting.decide(round, earlier, request, at));
  }
}
