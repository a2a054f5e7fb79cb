package dev.quizbot.card;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.Questions;
import dev.quizbot.bank.Selection;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Round;
import dev.quizbot.round.Tally;
import dev.quizbot.score.Period;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Score;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Standings;
import dev.quizbot.score.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What people read, as they read it. The choices of the test questions are shown as b, a, d, c. */
class CardTest {
  private final Question one = Questions.question("one");
  private final Question two =
      Questions.question("two", "kafka", Difficulty.MEDIUM, Set.of("a", "b"));

  @Test
  void anOpenQuestionTellsAllButTheAnswer() {
    Card card = QuestionCard.open(round(one, Feedback.INSTANT), 3);

    assertThat(Cards.text(card))
        .isEqualTo(
            """
            spark · Easy · 10 points
            What about one?
            A Text b
            B Text a
            C Text d
            D Text c
            3 answered · closes 2026-11-23T13:00:00Z
            [A to D] [Hint] [Reveal now]""");
  }

  @Test
  void theGroupThatARoundCallsStandsFirst() {
    Deal deal = Deals.deal(one, Occasion.asked("1"), Feedback.INSTANT);
    Round round = Round.plan(Deals.mentioning(new GroupId("S1"), deal)).posted("message");
    Block mention = new Block.Mention(new GroupId("S1"));

    assertThat(QuestionCard.open(round, 0).blocks()).startsWith(mention).hasSize(4);
    assertThat(QuestionCard.closed(round.close(NOON), Tally.of(List.of())).blocks())
        .startsWith(mention)
        .hasSize(4);
  }

  @Test
  void whichChoiceIsRightChangesNothingOnAnOpenQuestion() {
    Question other = Questions.question("one", "spark", Difficulty.EASY, Set.of("d"));

    assertThat(QuestionCard.open(round(other, Feedback.INSTANT), 0))
        .isEqualTo(QuestionCard.open(round(one, Feedback.INSTANT), 0));
  }

  @Test
  void aQuestionWithSeveralAnswersSaysSo() {
    assertThat(Cards.text(QuestionCard.open(round(two, Feedback.INSTANT), 0)))
        .contains("Select all that apply.")
        .contains("[some of A to D]");
  }

  @Test
  void aClosedQuestionMarksTheChoicesAndShowsHowManyChoseThem() {
    Round round = round(one, Feedback.INSTANT);
    Tally tally = new Tally(4, Map.of("a", 3, "b", 1));

    assertThat(Cards.text(QuestionCard.closed(round, tally)))
        .isEqualTo(
            """
            spark · Easy · 10 points
            What about one?
            A ✗ Text b ███░░░░░░░ 1
            B ✓ Text a ████████░░ 3
            C ✗ Text d ░░░░░░░░░░ 0
            D ✗ Text c ░░░░░░░░░░ 0
            4 answered · closed. The explanations are below.
            [closed]""");
  }

  @Test
  void theRevealExplainsTheRightChoicesFirst() {
    Card card = RevealCard.of(round(two, Feedback.INSTANT), 3, List.of(ADA, BOB));

    assertThat(Cards.text(card))
        .isEqualTo(
            """
            Title of two
            A ✓ Text b: Because b.
            B ✓ Text a: Because a.
            C ✗ Text d: Because d.
            D ✗ Text c: Because c.
            The point of two.
            Notes.
            Hint: Hint one
            Hint: Hint two
            Answered right: 2 of 3: Ada and Bob""");
  }

  @Test
  void theRevealCountsAlsoNobody() {
    assertThat(Cards.text(RevealCard.of(round(one, Feedback.INSTANT), 0, List.of())))
        .endsWith("Nobody answered.");
    assertThat(Cards.text(RevealCard.of(round(one, Feedback.INSTANT), 2, List.of())))
        .endsWith("Answered right: 0 of 2");
  }

  @Test
  void aRightAnswerIsToldAtOnce() {
    assertThat(receipt(one, Feedback.INSTANT, "a"))
        .isEqualTo("Right: 10 points\nYou answered B.\nB ✓ Text a: Because a.");
  }

  @Test
  void aWrongAnswerIsToldWithTheRightOne() {
    assertThat(receipt(one, Feedback.INSTANT, "b"))
        .isEqualTo(
            """
            Not right: no points
            You answered A.
            A ✗ Text b: Because b.
            B ✓ Text a: Because a.""");
    assertThat(receipt(two, Feedback.INSTANT, "a"))
        .startsWith("Partly right: 10 of 20 points\nYou answered B.");
  }

  @Test
  void untilTheRevealAReceiptIsTheSameForRightAndWrong() {
    assertThat(receipt(one, Feedback.AT_REVEAL, "a"))
        .isEqualTo("Your answer B is recorded.\nYou may change it until the question closes.");
    assertThat(receipt(one, Feedback.AT_REVEAL, "b").replace("answer A", "answer B"))
        .isEqualTo(receipt(one, Feedback.AT_REVEAL, "a"));
  }

  @Test
  void aChangedAnswerSaysWhatHoldsNow() {
    Round round = round(one, Feedback.AT_REVEAL);

    assertThat(Cards.text(ReceiptCard.of(new Receipt.Accepted(round, verdict(round, "c"), true))))
        .startsWith("Your answer is now D.");
  }

  @Test
  void aSecondAnswerIsToldTheFirst() {
    Round round = round(one, Feedback.INSTANT);
    Receipt receipt = new Receipt.AlreadyAnswered(round, verdict(round, "b"));

    assertThat(Cards.text(ReceiptCard.of(receipt)))
        .startsWith("Not right: no points\nYou have answered A before; that stands.");
  }

  @Test
  void aLateAnswerIsToldSo() {
    Round round = round(one, Feedback.INSTANT);

    assertThat(Cards.text(ReceiptCard.of(new Receipt.TooLate(round, Optional.empty()))))
        .isEqualTo("Not recorded: this question is closed.\nYou have not answered it.");
    assertThat(
            Cards.text(
                ReceiptCard.of(new Receipt.TooLate(round, Optional.of(verdict(round, "a"))))))
        .endsWith("Your answer B was in time.");
  }

  @Test
  void forgedAnswersAreRefused() {
    Round round = round(one, Feedback.INSTANT);

    assertThat(ReceiptCard.of(new Receipt.NotAChoice(round)).title()).startsWith("Not recorded");
    assertThat(ReceiptCard.of(new Receipt.NothingChosen(round)).title()).contains("ticked");
    assertThat(ReceiptCard.of(new Receipt.UnknownRound(round.id())).title())
        .startsWith("Not recorded");
  }

  @Test
  void theLeaderboardShowsTheTopAndOneself() {
    Standings standings =
        Standings.of(List.of(new Score(ADA, 50, 2, 3), new Score(BOB, 1, 0, 1)), BOB.id(), 1);

    assertThat(Cards.text(StandingsCard.of(standings, Period.WEEK, Optional.of("spark"))))
        .isEqualTo(
            """
            Leaderboard, this week, only spark
            1. Ada: 50 points, 2 of 3 right
            You:
            2. Bob: 1 point, 0 of 1 right
            2 players""");
  }

  @Test
  void whoAsksForTheirRankWithoutOneIsToldSo() {
    List<Score> scores = List.of(new Score(ADA, 50, 2, 3));

    assertThat(Cards.text(StandingsCard.lastWeek(Standings.of(scores, BOB.id(), 10))))
        .contains("1. Ada: 50 points")
        .endsWith("You have no answers in these days that count yet.");
    assertThat(Cards.text(StandingsCard.lastWeek(Standings.of(scores, ADA.id(), 10))))
        .doesNotContain("You");
  }

  @Test
  void anEmptyLeaderboardSaysSo() {
    Standings nobody = Standings.of(List.of(), BOB.id(), 10);

    assertThat(Cards.text(StandingsCard.of(nobody, Period.ALL, Optional.empty())))
        .isEqualTo("Leaderboard, all time\nNobody has answered yet.");
  }

  @Test
  void anUnknownTopicIsAnsweredWithTheNearestAndTheList() {
    TreeMap<String, Integer> topics = new TreeMap<>(Map.of("kafka", 1, "spark", 2));

    assertThat(Cards.text(TopicsCard.unknown("sparc", List.of("spark", "sparse"), topics)))
        .isEqualTo(
            """
            No question is about 'sparc'. Did you mean spark or sparse?
            kafka: 1 question
            spark: 2 questions""");
    assertThat(TopicsCard.unknown("x", List.of(), topics).title())
        .isEqualTo("No question is about 'x'.");
  }

  @Test
  void nothingToAskIsExplained() {
    Selection hardSql = new Selection(List.of("sql"), Optional.of(Difficulty.HARD));

    assertThat(TopicsCard.nothing(hardSql).title())
        .isEqualTo("The bank has no Hard question about sql.");
    assertThat(TopicsCard.nothing(Selection.ANY).title()).isEqualTo("The bank has no question.");
  }

  private String receipt(Question question, Feedback feedback, String choice) {
    Round round = round(question, feedback);
    return Cards.text(ReceiptCard.of(new Receipt.Accepted(round, verdict(round, choice), false)));
  }

  private static Round round(Question question, Feedback feedback) {
    return Round.plan(Deals.deal(question, Occasion.asked("1"), feedback)).posted("m");
  }

  private static Verdict verdict(Round round, String choice) {
    return Scoring.judge(round.question(), new Ballot(round.id(), ADA.id(), Set.of(choice), NOON));
  }
}
