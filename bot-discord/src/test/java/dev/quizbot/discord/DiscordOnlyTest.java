package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.BotSettings;
import dev.quizbot.discord.local.Interaction;
import dev.quizbot.discord.local.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people meet on Discord and nowhere else. */
class DiscordOnlyTest extends OnDiscord {
  @Test
  void theThreadIsNamedAfterTheQuestion() {
    Message question = ask("spark");
    world().pass(Duration.ofDays(2));
    await().until(() -> question.thread().isPresent());
    assertThat(question.thread().orElseThrow().name())
        .isEqualTo("Spark Exactly-Once Streaming Semantics");
  }

  @Test
  void aLateClickLinksToTheThread() {
    Message question = ask("spark");
    String id = question.buttons().get(0).customId();
    world().pass(Duration.ofDays(2));
    await().until(() -> question.thread().filter(t -> t.messages().size() == 1).isPresent());
    await()
        .untilAsserted(
            () ->
                assertThat(ada().pressRaw(general(), question, id).reply().text())
                    .contains("/" + general().guild().id() + "/" + question.id() + ")"));
  }

  @Test
  void whatIsTooLongForOnePrivateReplyGoesOnInMore(@TempDir Path bank) throws IOException {
    Files.createDirectory(bank.resolve("sql"));
    Files.writeString(bank.resolve("sql/long.md"), longQuestion());
    world().stopBot();
    world().startBot(world().settings().with(BotSettings.BANK_FOLDER, bank));
    Interaction press = ada().press(ask("sql"), "A");

    assertThat(press.reply().text()).contains("You answered A.");
    await()
        .until(() -> press.followUps().stream().anyMatch(m -> m.text().contains("Because yes.")));
    assertThat(press.followUps()).allMatch(Message::isEphemeral);
    assertThat(questions(general())).hasSize(1);
  }

  private static String longQuestion() {
    return """
        ---
        title: A long one
        difficulty: Easy
        tags: [sql]
        question: Is it?
        shuffle: false
        answers:
          - id: no
            text: No
            correct: false
            explanation: %s
          - id: yes
            text: Yes
            correct: true
            explanation: %s
        explanation: So it is.
        ---
        """
        .formatted("Because no. ".repeat(320).strip(), "Because yes. ".repeat(320).strip());
  }

  @Test
  void aListShowsLettersAndTexts() {
    Message question = ask("log-compaction");

    List<String> labels = question.components().findValuesAsText("label");
    assertThat(labels.get(0)).startsWith("A  ").hasSizeGreaterThan(10).hasSizeLessThan(101);
    assertThat(question.components().findValuesAsText("max_values"))
        .containsExactly(
            Integer.toString(question.components().findValues("options").get(0).size()));
    String pick = question.components().findValuesAsText("custom_id").get(0);
    assertThat(ada().pickRaw(general(), question, pick, List.of("7")).reply().text())
        .contains("Not recorded");
  }

  @Test
  void allMissingPermissionsAreNamedAndWhere() {
    general().takeFromBot(Permission.MESSAGE_EMBED_LINKS);
    await()
        .untilAsserted(
            () ->
                assertThat(askedPrivately("spark"))
                    .contains("I lack the permission 'Embed Links' in \\#general. Give it to me."));
    general().takeFromBot(Permission.MESSAGE_HISTORY);
    await()
        .untilAsserted(
            () ->
                assertThat(askedPrivately("spark"))
                    .contains("permissions 'Embed Links', 'Read Message History' in \\#general.")
                    .contains("Give them to me."));
    assertThat(questions(general())).isEmpty();
  }

  @Test
  void whatDiscordForbidsAgainstAllExpectationIsARefusalThatSaysWhereToLook() {
    discord().forbidNext("POST", "/channels/*/messages");
    assertThat(askedPrivately("spark"))
        .contains("Discord does not let me do this in \\#general.")
        .contains("'Send Messages'");
  }

  @Test
  void aPostThatCannotBeLookedForIsTakenBackAndNotRepeated() {
    discord().faults().loseAnswer("POST", "/channels/*/messages");
    ada().command(general(), "quiz", Map.of("topic", "spark"));
    await().until(() -> questions(general()).size() == 1);
    general().takeFromBot(Permission.MESSAGE_HISTORY);
    Message question = questions(general()).get(0);
    await()
        .untilAsserted(
            () -> {
              world().pass(Duration.ofSeconds(31));
              assertThat(ada().press(question, "A").reply().text()).contains("Not recorded");
            });
    assertThat(questions(general())).hasSize(1);
  }

  @Test
  void whereThreadsAreNotAllowedTheExplanationIsAReply() {
    Message question = ask("spark");
    general().takeFromBot(Permission.CREATE_PUBLIC_THREADS);
    world().pass(Duration.ofDays(2));

    await()
        .until(
            () ->
                general().messages().stream()
                    .anyMatch(m -> m.repliesTo().filter(question.id()::equals).isPresent()));
    assertThat(question.thread()).isEmpty();
  }

  @Test
  void topicsAreCompletedAndListed() {
    assertThat(ada().complete(general(), "quiz", "topic", "spa").choices())
        .extracting(choice -> choice.value())
        .contains("spark");
    assertThat(ada().complete(general(), "quiz", "topic", "").choices()).hasSize(25);
    assertThat(ada().command(general(), "topics", Map.of()).reply().text()).contains("kafka");
    assertThat(ada().command(general(), "help", Map.of()).reply().text())
        .contains("/quiz topic:spark");
    assertThat(ada().command(general(), "stats", Map.of()).reply().text())
        .contains("No answer counts yet");
  }

  @Test
  void theLeaderboardIsPublicUnlessWantedPrivate() {
    assertThat(ada().command(general(), "leaderboard", Map.of()).reply().isEphemeral()).isFalse();
    assertThat(
            ada().command(general(), "leaderboard", Map.of("private", true)).reply().isEphemeral())
        .isTrue();
  }

  @Test
  void aDailyQuestionIsSetUpShownAndEndedByWhoMay() {
    String line = "09:30 Europe/Berlin mon-fri spark";
    assertThatThrownBy(() -> ada().command(general(), "daily set", Map.of("when", line)))
        .hasMessageContaining("daily");
    discord().guild().allow(ada(), Permission.MANAGE_CHANNEL);

    assertThat(privately("daily set", Map.of("when", "09:30 sparc")))
        .contains("did you mean spark?");
    assertThat(privately("daily set", Map.of("when", line))).contains("is set up");
    await().until(() -> !general().messages().isEmpty());
    assertThat(general().messages().get(0).text())
        .contains("Ada has set up a daily question here.")
        .contains("/daily show");
    world().restartBot();
    assertThat(privately("daily show", Map.of())).contains(line);
    assertThat(privately("daily off", Map.of())).contains("switched off");
    assertThat(privately("daily show", Map.of())).contains("has no daily question");
    assertThat(discord().pings()).isEmpty();
  }

  @Test
  void aRoleIsMentionedOnlyWhereDiscordLetsTheBot() {
    discord().guild().allow(ada(), Permission.MANAGE_CHANNEL);
    String role = discord().guild().role("staff", false);
    String line = "09:30 mention <@&" + role + ">";

    assertThat(privately("daily set", Map.of("when", line)))
        .contains("I may not mention the role 'staff'; allow anyone to mention it")
        .contains("Mention Everyone");
    discord().guild().giveBot(Permission.MESSAGE_MENTION_EVERYONE);
    assertThat(privately("daily set", Map.of("when", line)))
        .contains("is set up")
        .contains("mention " + role);
    assertThat(privately("daily set", Map.of("when", "09:30 mention 12345")))
        .contains("this server has no role '12345'");
    assertThat(discord().pings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "@here", "<@&%s>", "%s", "<@%s>", "x<@&1>"})
  void everybodyAndWhatIsNoRoleIsRefused(String word) {
    discord().guild().allow(ada(), Permission.MANAGE_CHANNEL);
    discord().guild().giveBot(Permission.MESSAGE_MENTION_EVERYONE);
    String line = "09:30 mention " + word.formatted(discord().guild().id());

    assertThat(privately("daily set", Map.of("when", line)))
        .contains("Not set up")
        .contains("everybody");
    assertThat(privately("daily show", Map.of())).contains("has no daily question");
    assertThat(discord().pings()).isEmpty();
  }

  private String privately(String command, Map<String, ?> options) {
    Message reply = ada().command(general(), command, options).reply();
    await().until(() -> !reply.text().isEmpty());
    assertThat(reply.isEphemeral()).isTrue();
    return reply.text();
  }
}
