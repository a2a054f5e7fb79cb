package dev.quizbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.journey.World.Heard;
import dev.quizbot.journey.World.Post;
import dev.quizbot.journey.World.Room;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds on every platform, whatever is restarted, lost or sent twice. */
public abstract class JourneyContract extends Journeys {

  @Test
  void aQuestionIsAskedAnsweredByManyClosedAndExplained() {
    Post question = ask("spark");
    assertThat(question.text())
        .contains("spark · Hard · 30 points")
        .contains("How does Spark Structured Streaming achieve exactly-once")
        .contains("0 answered");

    List<CompletableFuture<String>> clicks =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> world().someone("P" + i).answers(question, letter(i))))
            .toList();
    List<String> replies = clicks.stream().map(CompletableFuture::join).toList();
    assertThat(replies).filteredOn(reply -> reply.contains("Right: 30 points")).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.contains("Not right: no points")).hasSize(3);
    eventually(() -> question.text().contains("4 answered"));

    world().pass(UNTIL_CLOSED);
    awaitExplained(question);
    assertThat(question.text()).contains("✅").contains("█").contains("4 answered · closed");
    assertThat(question.canBeAnswered()).isFalse();
    assertThat(String.join("\n", question.thread()))
        .contains("checkpoint")
        .contains("Answered right: 1 of 4");
    assertThat(ada().seesLeaderboard(general()))
        .contains("30 points, 1 of 1 right")
        .contains("4 players");
    assertThat(world().pings()).isZero();
  }

  @Test
  void aRestartBetweenAnyTwoStepsChangesNothing() {
    Post question = ask("spark");
    world().restartBot();
    String first = ada().answers(question, "A");
    String id = question.firstChoiceId();
    world().restartBot();
    assertThat(ada().answers(question, "B"))
        .contains("You have answered A before")
        .contains(first.contains("Right: 30 points") ? "Right: 30 points" : "Not right");
    world().stopBot();
    world().pass(UNTIL_CLOSED);
    world().startBot();
    awaitExplained(question);
    world().restartBot();
    assertThat(bob().forges(general(), question, id))
        .contains("Not recorded: this question is closed.")
        .contains("The explanations");
    assertThat(ada().seesLeaderboard(general())).contains("of 1 right").contains("1 player");
    assertThat(general().questions()).hasSize(1);
    assertThat(question.thread()).hasSize(1);
  }

  @Test
  void aPostWhoseAnswerIsLostIsThereOnce() {
    world().loseNextPost();
    Heard heard = ada().asks(general(), "spark");
    eventually(() -> general().questions().size() == 1);
    assertThat(heard.text()).containsAnyOf("I can't tell yet", "in the channel");
    world().pass(UNTIL_TAKEN_UP);

    Post question = general().questions().get(0);
    eventually(() -> ada().answers(question, "A").contains("You "));
    world().pass(UNTIL_CLOSED);
    awaitExplained(question);
    assertThat(general().questions()).hasSize(1);
  }

  @Test
  void anExplanationWhoseAnswerIsLostIsThereOnce() {
    Post question = ask("spark");
    world().loseNextExplanation();
    world().pass(UNTIL_CLOSED);
    world().eventually(UNTIL_TAKEN_UP, () -> !question.thread().isEmpty());
    world().restartBot();
    world().pass(UNTIL_TAKEN_UP);
    awaitNothingLeftToDo();
    assertThat(question.thread()).hasSize(1);
  }

  @Test
  void aCountThatAStopCutShortIsShownAfterTheStart() {
    Post question = ask("spark");
    world().limitEdits(1, Duration.ofMinutes(1));
    ada().answers(question, "A");
    eventually(() -> world().allWentWrong());
    world().stopBot();
    assertThat(question.text()).contains("0 answered");
    world().pass(Duration.ofMinutes(1));
    world().startBot();
    eventually(() -> question.text().contains("1 answered"));
  }

  @Test
  void aPostThatFailsIsMadeUpFor() {
    world().failPosts(1);
    ada().asks(general(), "spark");
    world().eventually(UNTIL_TAKEN_UP, () -> general().questions().size() == 1);
    assertThat(ada().answers(general().questions().get(0), "A")).contains("You answered A.");
  }

  @Test
  void tooManyRequestsLoseNothingAndHoldUpNobodyElse() {
    Post question = ask("spark");
    world().limitPosts(1, Duration.ofSeconds(1));
    world().limitEdits(1, Duration.ofSeconds(1));
    ada().asks(general(), "kafka");
    assertThat(ada().answers(question, "A")).contains("You answered A.");
    eventually(() -> question.text().contains("1 answered"));
    world().eventually(UNTIL_TAKEN_UP, () -> general().questions().size() == 2);
  }

  @Test
  void severalAnswersAreChosenTogether() {
    Post question = ask("log-compaction");
    assertThat(question.text()).contains("Select all that apply");

    assertThat(ada().answers(question, "AC")).contains("You answered A and C.");
    assertThat(bob().answers(question, "B")).contains("You answered B.");
  }

  @Test
  void forgedPressesAreRefused() {
    Post question = ask("spark");
    Room other = world().room("other");
    String id = question.firstChoiceId();

    for (String forged :
        List.of("nonsense", "quiz:choose:0123456789abcdef0123:0", id.replaceFirst(":0$", ":9"))) {
      assertThat(bob().forges(general(), question, forged)).contains("Not recorded");
    }
    assertThat(bob().forges(other, question, id)).contains("Not recorded");
    assertThat(bob().answers(question, "A")).contains("You answered A.");
  }

  @Test
  void onlyWhoAskedOrAModeratorRevealsEarly() {
    Post question = ask("spark");

    assertThat(bob().presses(question, "Reveal now")).contains("Only who asked");
    assertThat(question.thread()).isEmpty();
    bob().becomesModerator(general());
    bob().presses(question, "Reveal now");
    awaitExplained(question);
    assertThat(question.canBeAnswered()).isFalse();
  }

  @Test
  void hintsAreForWhoAsksForThem() {
    Post question = ask("kafka");

    assertThat(bob().presses(question, "Hint")).containsIgnoringCase("hint");
    assertThat(general().questions()).hasSize(1);
  }

  @Test
  void aTopicThatNobodyKnowsIsAnsweredWithTheNearest() {
    assertThat(ada().asks(general(), "sparc").text())
        .contains("sparc")
        .contains("Did you mean")
        .contains("spark");
    assertThat(general().questions()).isEmpty();
  }

  @Test
  void aCommandDeliveredTwiceAsksOnce() {
    Heard heard = ada().asks(general(), "spark");
    heard.text();
    eventually(() -> general().questions().size() == 1);
    heard.again();
    ask("kafka");

    assertThat(general().questions()).hasSize(2);
  }

  @Test
  void clicksWhileTheConnectionIsAwayAreNotLost() {
    Post question = ask("spark");
    world().dropConnection();

    assertThat(ada().answers(question, "A")).contains("You answered A.");
  }

  @Test
  void aDeletedMessageOrChannelEndsItsRoundQuietly() {
    Room doomed = world().room("doomed");
    Post inDoomed = ask(doomed, "kafka");
    Post deleted = ask("spark");
    assertThat(ada().answers(deleted, "A")).contains("You answered A.");
    assertThat(ada().answers(inDoomed, "A")).contains("You answered A.");
    deleted.delete();
    doomed.delete();
    world().pass(UNTIL_CLOSED);

    Post next = ask("sql");
    world().pass(UNTIL_CLOSED);
    awaitExplained(next);
    awaitNothingLeftToDo();
  }
}
