package dev.quizbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.journey.World.Group;
import dev.quizbot.journey.World.Post;
import dev.quizbot.journey.World.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of daily questions on every platform. */
public abstract class DailyJourneyContract extends Journeys {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aQuestionIsPostedAtItsTimeOnceADateAndExplained() {
    Instant due = inTwoHours();
    assertThat(daily(general(), due, "spark")).contains("is set up");
    passUntil(due.minus(Duration.ofMinutes(5)));
    awaitQuiet();
    assertThat(general().questions()).isEmpty();

    passUntil(due);
    Post first = awaitQuestion(general(), 1);
    assertThat(ada().answers(first, "A")).contains("You answered A.");
    world().restartBot();
    passUntil(due.plus(Duration.ofHours(8)));
    awaitExplained(first);
    assertThat(String.join(" ", first.thread())).contains("of 1");

    passUntil(due.plus(DAY));
    awaitQuestion(general(), 2);
    awaitQuiet();
    assertThat(general().questions()).hasSize(2);
    assertThat(world().pings()).isZero();
  }

  @Test
  void aBotThatWasDownPostsLateUnlessItIsTooLate() {
    Instant due = inTwoHours();
    daily(general(), due, "");
    world().stopBot();
    passUntil(due.plus(Duration.ofHours(2)));
    world().startBot();
    awaitQuestion(general(), 1);

    world().stopBot();
    passUntil(due.plus(DAY).plus(Duration.ofHours(4)));
    world().startBot();
    awaitQuiet();
    assertThat(general().questions()).hasSize(1);
    passUntil(due.plus(DAY).plus(DAY));
    awaitQuestion(general(), 2);
  }

  @Test
  void theLastQuestionIsExplainedBeforeTheNextIsPosted() {
    Instant due = inTwoHours();
    daily(general(), due, "reveal 2d");
    passUntil(due);
    Post first = awaitQuestion(general(), 1);
    passUntil(due.plus(DAY));
    awaitQuestion(general(), 2);

    assertThat(first.canBeAnswered()).isFalse();
    assertThat(first.thread()).isNotEmpty();
  }

  @Test
  void aPostWhoseAnswerIsLostIsThereOnce() {
    Instant due = inTwoHours();
    daily(general(), due, "");
    world().loseNextPost();
    passUntil(due);
    Post question = awaitQuestion(general(), 1);
    world().pass(UNTIL_TAKEN_UP);
    eventually(() -> ada().answers(question, "A").contains("You "));
    world().restartBot();
    awaitQuiet();
    assertThat(general().questions()).hasSize(1);
  }

  @Test
  void aChangedTimeMakesNoSecondQuestionOnADate() {
    Instant due = inTwoHours();
    daily(general(), due, "");
    passUntil(due);
    awaitQuestion(general(), 1);
    Instant later = due.plus(Duration.ofHours(1));
    daily(general(), later, "");
    passUntil(later);
    awaitQuiet();
    assertThat(general().questions()).hasSize(date(later).equals(date(due)) ? 1 : 2);
  }

  @Test
  void severalSeriesHaveTheirQuestionsEach() {
    Instant due = inTwoHours();
    daily(general(), due, "spark");
    daily(general(), due, "sql name sql");
    passUntil(due);
    awaitQuestion(general(), 2);
    assertThat(general().questions().stream().map(Post::text))
        .anyMatch(text -> text.contains("spark ·"))
        .anyMatch(text -> text.contains("sql ·"));
  }

  @Test
  void aPausedSeriesAsksNothingOnThoseDates() {
    Instant due = inTwoHours();
    daily(general(), due, "");
    assertThat(ada().daily(general(), "pause " + date(due))).contains("Paused on");
    passUntil(due);
    awaitQuiet();
    assertThat(general().questions()).isEmpty();
    passUntil(due.plus(DAY));
    awaitQuestion(general(), 1);

    assertThat(ada().daily(general(), "pause")).contains("until somebody resumes it");
    passUntil(due.plus(DAY).plus(DAY));
    awaitQuiet();
    assertThat(general().questions()).hasSize(1);
    assertThat(ada().daily(general(), "resume")).doesNotContain("Paused");
    passUntil(due.plus(DAY).plus(DAY).plus(DAY));
    awaitQuestion(general(), 2);
  }

  @Test
  void aChannelThatTakesNoQuestionsPausesItsSeriesAndItsOwnerLearnsWhy() {
    Room closed = world().room("closed");
    Instant due = inTwoHours();
    daily(closed, due, "");
    daily(general(), due, "");
    closed.shutOut();
    for (int date = 1; date <= 3; date++) {
      passUntil(due.plus(DAY.multipliedBy(date - 1L)));
      awaitQuestion(general(), date);
      awaitQuiet();
    }
    eventually(() -> ada().letters().size() == 1);
    assertThat(ada().letters().get(0)).contains("is paused").contains("could not be posted");
    world().restartBot();
    passUntil(due.plus(DAY.multipliedBy(3)));
    awaitQuestion(general(), 4);
    awaitQuiet();
    assertThat(closed.questions()).isEmpty();
    assertThat(ada().letters()).hasSize(1);
  }

  @Test
  void theWeeksLeaderboardIsShownOnceIfAnybodyHasPlayed() {
    Instant due = inTwoHours();
    Instant board = due.plus(Duration.ofMinutes(30));
    String day = board.atZone(ZoneOffset.UTC).getDayOfWeek().name().substring(0, 3);
    daily(general(), due, "board %s %s".formatted(day, TIME.format(board)));
    passUntil(due);
    Post question = awaitQuestion(general(), 1);
    ada().answers(question, "A");
    passUntil(board);
    eventually(() -> general().messages("Leaderboard, the last seven days").size() == 1);
    assertThat(general().messages("Leaderboard, the last seven days").get(0)).contains("Ada");
    world().restartBot();
    awaitQuiet();
    assertThat(general().messages("Leaderboard, the last seven days")).hasSize(1);
  }

  @Test
  void whoWasLateCatchesUpWithoutPoints() {
    Instant due = inTwoHours();
    daily(general(), due, "spark");
    passUntil(due);
    Post first = awaitQuestion(general(), 1);
    ada().answers(first, "A");
    passUntil(due.plus(DAY));
    Post second = awaitQuestion(general(), 2);
    assertThat(ada().presses(first, "Catch me up")).contains("nothing to catch up on");

    assertThat(bob().presses(first, "Catch me up"))
        .contains("1 to catch up on")
        .contains("How does Spark Structured Streaming achieve exactly-once");
    world().restartBot();
    assertThat(bob().answersLast("A")).contains("It is caught up");
    assertThat(bob().presses(first, "Catch me up")).contains("nothing to catch up on");
    assertThat(ada().seesLeaderboard(general())).contains("1 player");
    passUntil(due.plus(DAY).plus(Duration.ofHours(8)));
    awaitExplained(second);
    assertThat(bob().catchesUp(general())).contains("1 to catch up on");
    assertThat(world().pings()).isZero();
  }

  @Test
  void aGroupIsCalledOnceByItsQuestionAndByNothingElse() {
    Group team = world().group("team");
    Instant due = inTwoHours();
    assertThat(daily(general(), due, "mention " + team.typed()))
        .contains("is set up")
        .contains("mention " + team.id())
        .contains("Mentions " + team.shown());
    eventually(() -> !general().messages("has set up a daily question").isEmpty());
    assertThat(general().messages("has set up a daily question"))
        .allMatch(notice -> notice.contains("mention " + team.id()))
        .noneMatch(notice -> notice.contains(team.shown()));
    assertThat(ada().daily(general(), "show")).contains("Mentions " + team.shown());
    assertThat(world().pings()).isZero();

    passUntil(due);
    Post question = awaitQuestion(general(), 1);
    assertThat(world().pings(team)).isEqualTo(1);
    ada().answers(question, "A");
    eventually(() -> question.text().contains("1 answered"));
    assertThat(question.text()).contains(team.shown());
    passUntil(due.plus(Duration.ofHours(8)));
    awaitExplained(question);
    assertThat(question.text()).contains("closed").contains(team.shown());
    assertThat(world().pings(team)).isEqualTo(1);
    assertThat(world().pings()).isEqualTo(1);
  }

  @Test
  void aQuestionThatIsPostedOnlyAfterARestartCallsItsGroup() {
    Group team = world().group("team");
    Instant due = inTwoHours();
    daily(general(), due, "mention " + team.typed());
    world().failPosts(1);
    passUntil(due);
    eventually(() -> world().allWentWrong());
    world().restartBot();
    ada().daily(general(), "off"); // changes nothing about what is dealt already
    world().pass(UNTIL_TAKEN_UP);
    Post question = awaitQuestion(general(), 1);

    assertThat(question.text()).contains(team.shown());
    assertThat(world().pings(team)).isEqualTo(1);
    assertThat(world().pings()).isEqualTo(1);
  }

  @Test
  void aPostWhoseAnswerIsLostCallsOnce() {
    Group team = world().group("team");
    Instant due = inTwoHours();
    daily(general(), due, "mention " + team.typed());
    world().loseNextPost();
    passUntil(due);
    Post question = awaitQuestion(general(), 1);
    world().pass(UNTIL_TAKEN_UP);
    eventually(() -> ada().answers(question, "A").contains("You "));
    assertThat(world().pings(team)).isEqualTo(1);
  }

  @Test
  void everybodyIsNeverCalled() {
    Instant due = inTwoHours();
    for (String everybody : world().everybody()) {
      assertThat(daily(general(), due, "mention " + everybody))
          .contains("Not set up")
          .contains("everybody");
    }
    assertThat(daily(general(), due, "mention @team")).contains("choose one from the list");
    assertThat(daily(general(), due, "mention team")).contains("choose one from the list");
    assertThat(ada().daily(general(), "show")).contains("has no daily question");
    assertThat(world().pings()).isZero();
  }

  private String daily(Room room, Instant due, String rest) {
    return ada().daily(room, TIME.format(due) + " UTC " + rest);
  }

  private Instant inTwoHours() {
    return world().now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(2));
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void passUntil(Instant instant) {
    world().pass(Duration.between(world().now(), instant));
  }

  /** As {@link #awaitNothingLeftToDo}, without letting more than seconds pass. */
  private void awaitQuiet() {
    for (int i = 0; i < 2; i++) {
      Post question = ask(world().room("last"), "airflow");
      ada().presses(question, "Reveal now");
      awaitExplained(question);
    }
  }

  private Post awaitQuestion(Room room, int number) {
    eventually(() -> room.questions().size() >= number);
    List<Post> questions = room.questions();
    assertThat(questions).hasSize(number);
    return questions.get(number - 1);
  }
}
