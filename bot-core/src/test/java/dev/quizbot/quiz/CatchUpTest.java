package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Questions;
import dev.quizbot.card.Cards;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The choices of the test questions are shown as b, a, d, c; a is right. */
class CatchUpTest extends StoredTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Set<Integer> WRONG = Set.of(0);
  private static final Set<Integer> RIGHT = Set.of(1);

  @Test
  void whatWasMissedIsAskedOldestFirstAndGivesNothingAway() {
    revealed(0);
    revealed(1);

    assertThat(next(ADA))
        .isEqualTo(
            """
            spark · Easy · 10 points
            What about q0?
            A Text b
            B Text a
            C Text d
            D Text c
            Missed on Mon 23 Nov · 2 to catch up on · not for the leaderboard
            [A to D] [Hint]""");
  }

  @Test
  void anAnswerIsJudgedAndTheNextOneOffered() {
    Round first = revealed(0);
    Round second = revealed(1);

    assertThat(answer(first, ADA, RIGHT))
        .contains("Right: 10 points", "not count on the leaderboard", "[Next one (1 left)]");
    assertThat(next(ADA)).contains("What about q1?");
    assertThat(answer(second, ADA, WRONG)).contains("Not right").doesNotContain("[Next");
    assertThat(next(ADA)).contains("There is nothing to catch up on.");
    assertThat(next(BOB)).contains("2 to catch up on");
  }

  @Test
  void aSecondAnswerIsToldTheFirstAndOneDeliveredAgainTheSame() {
    Round round = revealed(0);
    answer(round, ADA, WRONG);

    assertThat(answer(round, ADA, WRONG)).contains("Not right", "You answered A.");
    assertThat(answer(round, ADA, RIGHT)).contains("You have answered A before; that stands.");
  }

  @Test
  void whoWasInTimeHasMissedNothing() {
    Round open = opened(0);
    store()
        .cast(
            open.id(),
            ADA,
            (round, earlier) -> Casting.decide(round, earlier, request(round, ADA, RIGHT), NOON));
    reveal(open);

    assertThat(next(ADA)).contains("nothing to catch up on");
    assertThat(answer(open, ADA, WRONG)).contains("You have answered B before");
  }

  @Test
  void onlyWhatIsRevealedHereCanBeCaughtUpOn() {
    Round open = opened(0);
    Round asked = reveal(opened(Occasion.asked("1"), 1));

    assertThat(next(ADA)).contains("nothing to catch up on");
    assertThat(answer(open, ADA, RIGHT)).contains("not known here");
    Round done = reveal(open);
    Venue elsewhere = new Venue("test", "team", "elsewhere");
    CastRequest forged = new CastRequest(elsewhere, done.id(), ADA, RIGHT, NOON);
    assertThat(Cards.text(catchUp().answer(forged))).contains("not known here");
    assertThat(answer(done, ADA, Set.of(9))).contains("not one of this question's choices");
    assertThat(next(ADA)).contains("What about q0?");
    assertThat(asked.deal().occasion().series()).isEmpty();
  }

  @Test
  void onlyTheLastTenAreAsked() {
    for (int day = 0; day < 12; day++) {
      revealed(day);
    }

    assertThat(next(ADA)).contains("What about q2?", "10 to catch up on");
  }

  private CatchUp catchUp() {
    return new CatchUp(store());
  }

  private String next(Player player) {
    return Cards.text(catchUp().next(VENUE, player.id()));
  }

  private String answer(Round round, Player player, Set<Integer> picks) {
    return Cards.text(catchUp().answer(request(round, player, picks)));
  }

  private static CastRequest request(Round round, Player player, Set<Integer> picks) {
    return new CastRequest(VENUE, round.id(), player, picks, NOON);
  }

  private Round revealed(int day) {
    return reveal(opened(day));
  }

  private Round opened(int day) {
    return opened(Occasion.daily("daily", MONDAY.plusDays(day)), day);
  }

  private Round opened(Occasion occasion, int day) {
    Instant at = NOON.plus(Duration.ofDays(day));
    Round planned =
        store()
            .deal(
                VENUE,
                occasion,
                Instant.EPOCH,
                history ->
                    Optional.of(
                        Deals.deal(
                            VENUE,
                            Questions.question("q" + day),
                            occasion,
                            Feedback.AT_REVEAL,
                            at)))
            .orElseThrow()
            .round();
    return advanced(planned, planned.posted("message"));
  }

  private Round reveal(Round open) {
    Round closed = advanced(open, open.close(open.deal().terms().closesAt()));
    return advanced(closed, closed.reveal());
  }

  private Round advanced(Round from, Round to) {
    assertThat(store().advance(from, to)).isTrue();
    return to;
  }
}
