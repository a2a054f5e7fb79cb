package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.BotSettings;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as people on a server meet it: the real JDA, a Discord of our own. */
class DiscordJourneyTest {
  private static final Duration PACE = Duration.ofMillis(50);

  @TempDir private Path data;
  private final LocalDiscord discord = LocalDiscord.start();
  private final Channel general = discord.guild().channel("general");
  private final Person ada = discord.person("Ada");
  private final Person bob = discord.person("Bob");
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private Optional<DiscordBot> bot = Optional.empty();

  @BeforeEach
  void startBot() throws InterruptedException {
    Settings settings =
        SettingsFile.read(Optional.empty(), Set.of(), Map.of(), DiscordSettings.ALL)
            .with(BotSettings.BANK_FOLDER, Path.of("..", "seeds"))
            .with(BotSettings.DATABASE_URL, "jdbc:sqlite:" + data.resolve("q.db"))
            .with(DiscordSettings.API_URL, discord.apiUrl())
            .with(DiscordSettings.GATEWAY_URL, discord.gatewayUrl());
    bot = Optional.of(DiscordBot.start(settings, discord.token(), now::get, PACE));
  }

  @AfterEach
  void stop() {
    stopBot();
    discord.close();
  }

  private void stopBot() {
    bot.ifPresent(DiscordBot::close);
    bot = Optional.empty();
  }

  private void restartBot() throws InterruptedException {
    stopBot();
    startBot();
  }

  @Test
  void aQuestionIsAskedAnsweredByManyClosedAndExplained() throws InterruptedException {
    Message question = ask("spark");
    assertThat(question.text())
        .contains("spark · Hard · 30 points")
        .contains("How does Spark Structured Streaming achieve exactly-once")
        .contains("**A**  ")
        .contains("0 answered");

    List<String> verdicts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Person person = discord.person("P" + i);
      Message reply = person.press(question, String.valueOf((char) ('A' + i))).reply();
      assertThat(reply.isEphemeral()).isTrue();
      verdicts.add(reply.text().contains("Right: 30 points") ? "right" : "wrong");
    }
    assertThat(verdicts).containsOnlyOnce("right");
    await().until(() -> question.text().contains("4 answered"));

    closeByTime();
    await().until(() -> question.thread().isPresent());
    Channel thread = question.thread().orElseThrow();
    await().until(() -> !thread.messages().isEmpty());
    assertThat(question.text()).contains("✅ **").contains("██").contains("4 answered · closed");
    assertThat(question.buttons()).allMatch(button -> button.isDisabled());
    assertThat(thread.name()).isEqualTo("Spark Exactly-Once Streaming Semantics");
    assertThat(thread.messages().get(0).text()).contains("Answered right: 1 of 4");

    Message board = ada.command(general, "leaderboard", Map.of()).reply();
    assertThat(board.isEphemeral()).isFalse();
    assertThat(board.text()).contains("30 points, 1 of 1 right").contains("4 players");
    assertThat(discord.pings()).isEmpty();
  }

  @Test
  void aRestartBetweenAnyTwoStepsChangesNothing() throws InterruptedException {
    Message question = ask("spark");
    restartBot();
    String first = ada.press(question, "A").reply().text();
    restartBot();
    assertThat(ada.press(question, "B").reply().text())
        .contains("You have answered A before")
        .contains(first.contains("Right: 30 points") ? "Right: 30 points" : "Not right");
    now.set(now.get().plus(Duration.ofDays(2)));
    restartBot();
    await().until(() -> question.thread().filter(t -> t.messages().size() == 1).isPresent());
    restartBot();
    assertThat(bob.pressRaw(general, question, question.buttons().get(0).customId()).reply().text())
        .contains("Not recorded: this question is closed.")
        .contains("<#" + question.id() + ">");
    assertThat(ada.command(general, "leaderboard", Map.of()).reply().text()).contains("of 1 right");
    assertThat(questions()).hasSize(1);
    assertThat(question.thread().orElseThrow().messages()).hasSize(1);
  }

  @Test
  void aPostWhoseAnswerIsLostIsThereOnce() throws InterruptedException {
    discord.faults().loseAnswer("POST", "/channels/*/messages");
    ada.command(general, "quiz", Map.of("topic", "spark"));
    await().until(() -> questions().size() == 1);
    now.set(now.get().plusSeconds(31));

    Message question = questions().get(0);
    assertThat(ada.press(question, "A").reply().text()).contains("You answered A.");
    closeByTime();
    await().until(() -> question.thread().filter(t -> t.messages().size() == 1).isPresent());
    assertThat(questions()).hasSize(1);
  }

  @Test
  void aRevealWhoseAnswersAreLostIsThereOnce() throws InterruptedException {
    Message question = ask("spark");
    discord.faults().loseAnswer("POST", "/channels/*/messages/*/threads");
    closeByTime();
    await().until(() -> question.thread().isPresent());
    discord.faults().loseAnswer("POST", "/channels/*/messages");
    now.set(now.get().plusSeconds(31));
    await().until(() -> question.thread().orElseThrow().messages().size() == 1);
    now.set(now.get().plusSeconds(31));
    await().during(Duration.ofMillis(500)).until(() -> true);
    assertThat(question.thread().orElseThrow().messages()).hasSize(1);
  }

  @Test
  void severalAnswersArePickedFromAList() {
    String multi = "kafka-compacted-topic-reader";
    Message question = ask("log-compaction");
    assertThat(question.text()).contains("Select all that apply").as(multi);
    String pick = question.components().findValuesAsText("custom_id").get(0);

    assertThat(ada.pickFrom(question, pick, List.of("0", "2")).reply().text())
        .contains("You answered A and C.");
    assertThat(bob.pickRaw(general, question, pick, List.of("7")).reply().text())
        .contains("Not recorded");
  }

  @Test
  void forgedPressesAreRefused() {
    Message question = ask("spark");
    Channel other = openChannel("other");

    for (String id :
        List.of(
            "nonsense",
            "quiz:choose:0123456789abcdef0123:0",
            question.buttons().get(0).customId().replaceFirst(":0$", ":9"))) {
      assertThat(bob.pressRaw(general, question, id).reply().text()).contains("Not recorded");
    }
    assertThat(bob.pressRaw(other, question, question.buttons().get(0).customId()).reply().text())
        .contains("Not recorded");
  }

  @Test
  void onlyTheAskerOrAModeratorRevealsEarly() {
    Message question = ask("spark");

    assertThat(bob.press(question, "Reveal now").reply().text()).contains("Only who asked");
    assertThat(question.thread()).isEmpty();
    discord.guild().allow(bob, Permission.MESSAGE_MANAGE);
    bob.press(question, "Reveal now");
    await().until(() -> question.thread().filter(t -> t.messages().size() == 1).isPresent());
  }

  @Test
  void missingPermissionsAreNamed() {
    general.takeFromBot(Permission.MESSAGE_EMBED_LINKS);
    await()
        .untilAsserted(
            () ->
                assertThat(askedPrivately("spark"))
                    .contains("I lack the permission 'Embed Links' in this channel"));
    assertThat(questions()).isEmpty();
  }

  @Test
  void whereThreadsAreNotAllowedTheRevealIsAReply() {
    Message question = ask("spark");
    general.takeFromBot(Permission.CREATE_PUBLIC_THREADS);
    now.set(now.get().plus(Duration.ofDays(2)));

    await()
        .until(
            () ->
                general.messages().stream()
                    .anyMatch(m -> m.repliesTo().filter(question.id()::equals).isPresent()));
    assertThat(question.thread()).isEmpty();
  }

  @Test
  void topicsAreCompletedListedAndGuessed() {
    assertThat(ada.complete(general, "quiz", "topic", "spa").choices())
        .extracting(choice -> choice.value())
        .contains("spark");
    assertThat(ada.complete(general, "quiz", "topic", "").choices()).hasSize(25);
    assertThat(askedPrivately("sparc")).contains("Did you mean spark?");
    assertThat(ada.command(general, "topics", Map.of()).reply().text()).contains("kafka");
    assertThat(ada.command(general, "help", Map.of()).reply().text()).contains("/quiz topic:spark");
    assertThat(ada.command(general, "stats", Map.of()).reply().text())
        .contains("No answer counts yet");
  }

  @Test
  void aCommandDeliveredTwiceAsksOnce() {
    var command = ada.command(general, "quiz", Map.of("topic", "spark"));
    command.reply();
    await().until(() -> questions().size() == 1);
    command.redeliver();
    ask("kafka");

    assertThat(questions()).hasSize(2);
  }

  @Test
  void clicksWhileTheGatewayIsAwayAreNotLost() {
    Message question = ask("spark");
    discord.dropGateway();

    assertThat(ada.press(question, "A").reply().text()).contains("You answered A.");
  }

  private Message ask(String topic) {
    int before = questions().size();
    ada.command(general, "quiz", Map.of("topic", topic));
    await().until(() -> questions().size() == before + 1);
    return questions().get(before);
  }

  private String askedPrivately(String topic) {
    var command = ada.command(general, "quiz", Map.of("topic", topic));
    Message reply = command.reply();
    await().until(() -> !reply.text().isEmpty());
    return reply.text();
  }

  private List<Message> questions() {
    return general.messages().stream().filter(m -> !m.components().isEmpty()).toList();
  }

  private void closeByTime() {
    now.set(now.get().plus(Duration.ofDays(2)));
  }

  private Channel openChannel(String name) {
    Channel channel = discord.guild().channel(name);
    await().until(() -> ada.command(channel, "topics", Map.of()).reply().text().contains("kafka"));
    return channel;
  }
}
