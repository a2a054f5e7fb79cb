package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Questions;
import dev.quizbot.bank.Selection;
import dev.quizbot.card.Cards;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Period;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuizTest extends StoredTest {
  private static final Instant DUE = NOON.plus(Duration.ofHours(1));

  private final FakePlatform chat = new FakePlatform();
  private QuestionBank bank =
      QuestionBank.of(
          List.of(
              Questions.question("one"),
              Questions.question("two", "kafka", Difficulty.HARD, Set.of("a", "b"))));

  @Test
  void aQuestionIsAskedAnsweredClosedAndRevealed() {
    Round round = ask("1", "spark");
    cast(round, ADA, "a");
    cast(round, BOB, "b");
    quiz().catchUp(DUE);

    assertThat(chat.messages()).hasSize(1);
    FakePlatform.Message message = chat.message(round.id().value());
    assertThat(message.cards()).hasSize(2);
    assertThat(Cards.text(message.cards().get(1))).contains("✓ Text a █████░░░░░ 1");
    assertThat(message.thread()).hasSize(1);
    assertThat(Cards.text(message.thread().values().iterator().next()))
        .endsWith("Answered right: 1 of 2: Ada");
    assertThat(phase(round)).isEqualTo(Phase.REVEALED);
  }

  @Test
  void aCommandDeliveredTwiceAsksOnce() {
    Round round = ask("1", "spark");

    assertThat(ask("1", "spark")).isEqualTo(round);
    assertThat(ask("1", "kafka")).isEqualTo(round);
    assertThat(chat.messages()).hasSize(1);
  }

  @Test
  void anUnknownTopicIsAnsweredWithTheNearestAndTheList() {
    Asked asked = quiz().ask(request("1", "kafak"), NOON);

    assertThat(asked).isEqualTo(new UnknownTopic("kafak", List.of("kafka"), bank.topics()));
    assertThat(chat.messages()).isEmpty();
  }

  @Test
  void withoutAFittingQuestionNothingIsAsked() {
    Selection easyKafka = new Selection(List.of("kafka"), Optional.of(Difficulty.EASY));
    AskRequest request = AskRequest.by(ADA.id(), VENUE, Occasion.asked("1"), easyKafka);

    assertThat(quiz().ask(request, NOON)).isEqualTo(new Asked.NothingMatches(easyKafka));
    bank = QuestionBank.EMPTY;
    AskRequest any = AskRequest.by(ADA.id(), VENUE, Occasion.asked("1"), Selection.ANY);
    assertThat(quiz().ask(any, NOON)).isEqualTo(new Asked.NothingMatches(Selection.ANY));
  }

  @Test
  void whatAPlatformRefusesIsToldAndEndsTheRound() {
    chat.refusing("not a member of the channel");

    assertThat(quiz().ask(request("1", "spark"), NOON))
        .isEqualTo(new Asked.Refused("not a member of the channel"));
    chat.refusing("");
    assertThat(ask("2", "spark").question().id()).isEqualTo("one");
    assertThat(quiz().ask(request("1", "spark"), NOON)).isInstanceOf(Asked.Refused.class);
  }

  @Test
  void aPostWhoseAnswerWasLostIsFoundAndNotRepeated() {
    chat.failing(() -> false, () -> true);
    assertThatThrownBy(() -> ask("1", "spark")).hasMessage("the answer was lost");
    RoundId id = RoundId.of(VENUE, Occasion.asked("1"));
    assertThat(quiz().round(id).orElseThrow().phase()).isEqualTo(Phase.PLANNED);

    assertThat(cast(quiz().round(id).orElseThrow(), ADA, "a")).isInstanceOf(Receipt.Accepted.class);
    chat.failing(() -> false, () -> false);
    quiz().catchUp(NOON.plusSeconds(29)); // the request may still be under way
    assertThat(quiz().round(id).orElseThrow().phase()).isEqualTo(Phase.PLANNED);
    quiz().catchUp(NOON.plusSeconds(30));

    assertThat(quiz().round(id).orElseThrow().phase()).isEqualTo(Phase.OPEN);
    assertThat(chat.posts(id.value())).isEqualTo(1);
  }

  @Test
  void aQuestionThatWasNeverSeenIsNotPostedWhenItsTimeIsUp() {
    chat.failing(() -> true, () -> false);
    assertThatThrownBy(() -> ask("1", "spark")).hasMessage("no connection");
    chat.failing(() -> false, () -> false);

    quiz().catchUp(DUE);

    assertThat(chat.messages()).isEmpty();
    assertThat(store().unfinished("test", DUE)).isEmpty();
  }

  @Test
  void aPostThatNeverArrivedIsMadeAgain() {
    chat.failing(() -> true, () -> false);
    assertThatThrownBy(() -> ask("1", "spark")).hasMessage("no connection");
    chat.failing(() -> false, () -> false);

    quiz().catchUp(NOON.plusSeconds(30));

    RoundId id = RoundId.of(VENUE, Occasion.asked("1"));
    assertThat(quiz().round(id).orElseThrow().phase()).isEqualTo(Phase.OPEN);
    assertThat(chat.posts(id.value())).isEqualTo(1);
  }

  @Test
  void aPostWhoseAnswerWasLostIsFoundAndClosedWhenItsTimeIsUp() {
    chat.failing(() -> false, () -> true);
    assertThatThrownBy(() -> ask("1", "spark")).hasMessage("the answer was lost");
    chat.failing(() -> false, () -> false);

    quiz().catchUp(DUE);

    RoundId id = RoundId.of(VENUE, Occasion.asked("1"));
    assertThat(quiz().round(id).orElseThrow().phase()).isEqualTo(Phase.REVEALED);
    assertThat(chat.message(id.value()).thread()).hasSize(1);
  }

  @Test
  void aRevealThatFailsIsTakenUpAgainAndHoldsUpNoOther() {
    Round first = ask("1", "spark");
    Round second = ask("2", "kafka");
    int[] requests = {0};
    chat.failing(() -> requests[0]++ == 0, () -> false);

    quiz().catchUp(DUE);
    assertThat(List.of(phase(first), phase(second)))
        .containsExactlyInAnyOrder(Phase.CLOSED, Phase.REVEALED);

    quiz().catchUp(DUE.plusSeconds(30));
    for (Round round : List.of(first, second)) {
      assertThat(phase(round)).isEqualTo(Phase.REVEALED);
      assertThat(chat.message(round.id().value()).thread()).hasSize(1);
    }
  }

  @Test
  void aRoundWhoseMessageIsGoneEndsQuietlyAndItsPointsCount() {
    Round round = ask("1", "spark");
    cast(round, ADA, "a");
    chat.refusing("the message was deleted");

    quiz().catchUp(DUE);

    assertThat(phase(round)).isEqualTo(Phase.ABANDONED);
    assertThat(points()).isEqualTo(10);
  }

  @Test
  void closingNowRevealsAtOnceAndOnce() {
    Round round = ask("1", "spark");

    quiz().close(round.id(), NOON);
    quiz().close(round.id(), NOON);

    assertThat(phase(round)).isEqualTo(Phase.REVEALED);
    assertThat(chat.message(round.id().value()).cards()).hasSize(2);
  }

  @Test
  void withInstantFeedbackTheFirstAnswerStands() {
    Round round = ask("1", "spark");
    cast(round, ADA, "b");

    Receipt again = cast(round, ADA, "a");

    assertThat(again).isInstanceOf(Receipt.AlreadyAnswered.class);
    assertThat(((Receipt.AlreadyAnswered) again).earlier().ballot().choices()).containsExactly("b");
    assertThat(points()).isZero();
  }

  @Test
  void untilTheRevealAnAnswerMayBeChangedButNotByAnOlderPress() {
    Round round = askWith(Feedback.AT_REVEAL);
    castAt(round, ADA, NOON.plusSeconds(1), "b");

    assertThat(castAt(round, ADA, NOON.plusSeconds(3), "a"))
        .isInstanceOfSatisfying(
            Receipt.Accepted.class, accepted -> assertThat(accepted.changed()).isTrue());
    assertThat(castAt(round, ADA, NOON.plusSeconds(2), "c"))
        .isInstanceOf(Receipt.AlreadyAnswered.class);
    assertThat(points()).isZero();
    quiz(Feedback.AT_REVEAL).catchUp(DUE);
    assertThat(points()).isEqualTo(10);
  }

  @Test
  void lateAnswersAreNotTakenEvenBeforeTheRoundIsClosed() {
    Round round = ask("1", "spark");
    cast(round, ADA, "a");

    CastRequest late = request(round, BOB, DUE, Set.of(0));
    assertThat(quiz().cast(late, DUE)).isEqualTo(new Receipt.TooLate(round, Optional.empty()));
    CastRequest again = request(round, ADA, DUE, Set.of(0));
    assertThat(quiz().cast(again, DUE))
        .isInstanceOfSatisfying(
            Receipt.TooLate.class, receipt -> assertThat(receipt.earlier()).isPresent());
  }

  @Test
  void whoTicksNothingIsToldSo() {
    Round round = ask("1", "spark");

    assertThat(quiz().cast(request(round, ADA, NOON, Set.of()), NOON))
        .isInstanceOf(Receipt.NothingChosen.class);
  }

  @Test
  void forgedAnswersAreNotTaken() {
    Round round = ask("1", "spark");
    Venue elsewhere = new Venue("test", "team", "elsewhere");

    for (Set<Integer> picks : List.of(Set.of(-1), Set.of(4), Set.of(0, 1))) {
      assertThat(quiz().cast(request(round, ADA, NOON, picks), NOON))
          .isInstanceOf(Receipt.NotAChoice.class);
    }
    assertThat(quiz().cast(new CastRequest(elsewhere, round.id(), ADA, Set.of(0), NOON), NOON))
        .isInstanceOf(Receipt.UnknownRound.class);
    assertThat(store().answered(round.id())).isEmpty();
  }

  @Test
  void aRoundKeepsItsQuestionWhateverBecomesOfTheFile() {
    Round round = ask("1", "spark");
    bank = QuestionBank.EMPTY;
    closeStore();
    openStore();

    assertThat(cast(round, ADA, "a")).isInstanceOf(Receipt.Accepted.class);
    quiz().catchUp(DUE);

    assertThat(points()).isEqualTo(10);
    assertThat(phase(round)).isEqualTo(Phase.REVEALED);
  }

  @Test
  void theLeaderboardIsForATopicOrAll() {
    cast(ask("1", "spark"), ADA, "a");
    cast(ask("2", "kafka"), BOB, "a", "b");

    assertThat(leaderboard(List.of()))
        .isInstanceOfSatisfying(
            Leaderboard.Shown.class, board -> assertThat(board.standings().players()).isEqualTo(2));
    assertThat(leaderboard(List.of("spark", "week")))
        .isInstanceOfSatisfying(
            Leaderboard.Shown.class,
            board -> {
              assertThat(board.standings().top()).hasSize(1);
              assertThat(board.standings().own().orElseThrow().score().player()).isEqualTo(ADA);
              assertThat(board.period()).isEqualTo(Period.WEEK);
            });
    assertThat(leaderboard(List.of("spork"))).isInstanceOf(UnknownTopic.class);
  }

  @Test
  void theLeaderboardOfAWeekBeginsOnMonday() {
    cast(ask("1", "spark"), ADA, "a"); // on a Monday at noon
    Instant sunday = NOON.minus(Duration.ofDays(1));
    AskRequest before = request("0", "kafka");
    Round round = ((Asked.Posted) quiz().ask(before, sunday)).round();
    castAt(round, ADA, sunday, "a", "b");

    assertThat(ownPoints("week")).isEqualTo(10);
    assertThat(ownPoints("month")).isEqualTo(40);
    assertThat(ownPoints("all")).isEqualTo(40);
  }

  @Test
  void aPressThatArrivesAgainIsAnsweredAsBeforeHoweverFineTheClock() {
    Round round = askWith(Feedback.AT_REVEAL);
    Instant fine = NOON.plusNanos(123_456_789);
    Receipt first = castAt(round, ADA, fine, "a");

    assertThat(castAt(round, ADA, fine, "a")).isEqualTo(first);
    assertThat(castAt(round, ADA, fine, "b")).isInstanceOf(Receipt.AlreadyAnswered.class);
  }

  @Test
  void aCommandDeliveredAgainFindsItsQuestionWhateverBecameOfTheTopic() {
    Round round = ask("1", "spark");
    bank = QuestionBank.EMPTY;

    assertThat(ask("1", "spark")).isEqualTo(round);
  }

  @Test
  void theWordsOfALeaderboardMayStandInAnyOrder() {
    assertThat(Leaderboard.Wanted.parse(List.of()))
        .contains(new Leaderboard.Wanted(Period.ALL, Optional.empty()));
    assertThat(Leaderboard.Wanted.parse(List.of("Spark", "MONTH")))
        .contains(new Leaderboard.Wanted(Period.MONTH, Optional.of("Spark")));
    assertThat(Leaderboard.Wanted.parse(List.of("spark", "kafka"))).isEmpty();
    assertThat(Leaderboard.Wanted.parse(List.of("week", "month"))).isEmpty();
  }

  private Quiz quiz() {
    return quiz(Feedback.INSTANT);
  }

  /** A quiz as a process that has just started has it. */
  private Quiz quiz(Feedback feedback) {
    Rules rules = new Rules(feedback, Duration.ofHours(1));
    return new Quiz(() -> bank, new Deck(1, ""), rules, store(), chat);
  }

  private Round ask(String interaction, String topic) {
    return ((Asked.Posted) quiz().ask(request(interaction, topic), NOON)).round();
  }

  private Round askWith(Feedback feedback) {
    return ((Asked.Posted) quiz(feedback).ask(request("1", "spark"), NOON)).round();
  }

  private static AskRequest request(String interaction, String topic) {
    Selection selection = new Selection(List.of(topic), Optional.empty());
    return AskRequest.by(ADA.id(), VENUE, Occasion.asked(interaction), selection);
  }

  private Receipt cast(Round round, Player player, String... choices) {
    return castAt(round, player, NOON, choices);
  }

  private Receipt castAt(Round round, Player player, Instant at, String... choices) {
    Set<Integer> picks =
        Set.of(choices).stream()
            .map(choice -> round.deal().order().indexOf(choice))
            .collect(java.util.stream.Collectors.toSet());
    return quiz().cast(request(round, player, at, picks), at);
  }

  private static CastRequest request(Round round, Player player, Instant at, Set<Integer> picks) {
    return new CastRequest(VENUE, round.id(), player, picks, at);
  }

  private Phase phase(Round round) {
    return quiz().round(round.id()).map(Round::phase).orElseThrow();
  }

  private Leaderboard leaderboard(List<String> words) {
    Leaderboard.Wanted wanted = Leaderboard.Wanted.parse(words).orElseThrow();
    return quiz()
        .leaderboard(
            new Leaderboard.Request(ADA.id(), Scope.venue(VENUE), wanted, ZoneOffset.UTC), NOON);
  }

  private int ownPoints(String period) {
    Leaderboard.Shown board = (Leaderboard.Shown) leaderboard(List.of(period));
    return board.standings().own().orElseThrow().score().points();
  }

  private int points() {
    return store().scores(Scope.venue(VENUE), Instant.EPOCH, Optional.empty()).stream()
        .mapToInt(score -> score.points())
        .sum();
  }
}
