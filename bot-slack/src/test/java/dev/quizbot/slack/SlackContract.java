package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.app.BotSettings;
import dev.quizbot.local.Json;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Slack has, however events come from it. */
abstract class SlackContract {
  @TempDir private Path data;
  private final SlackSettings.Mode mode;
  private SlackWorld world;
  private LocalSlack slack;

  SlackContract(SlackSettings.Mode mode) {
    this.mode = mode;
    world = SlackWorld.in(Path.of("."), mode);
    slack = world.slack();
  }

  @BeforeEach
  void start() {
    world.close();
    world = SlackWorld.in(data, mode);
    slack = world.slack();
    world.startBot();
  }

  @AfterEach
  void stop() {
    world.stopBot();
    world.close();
  }

  @Test
  void aMentionIsAnsweredInItsThreadOnceWhateverIsRedelivered() {
    Interaction mention = ada().mentionsBot(general(), "what can you do?");
    mention.acknowledgement();
    Message written = general().messages().get(0);
    await().until(() -> general().replies(written).size() == 1);
    mention.redeliver().acknowledgement();
    world.restartBot();
    mention.redeliver().acknowledgement();
    ask("spark", 2);

    assertThat(general().replies(written)).hasSize(1);
    assertThat(general().replies(written).get(0).text()).contains("How to quiz", "/quiz spark");
    assertThat(general().messages()).hasSize(2);
  }

  @Test
  void theHomeTabIsOfUseToNewcomersAndPlayers() {
    awaitHome("No answer counts yet", "/quiz spark", "How to quiz");
    Message question = ask("spark");
    ada().press(question, "A").reply();
    ada().command(general(), "/quiz", "daily 09:30 UTC mon-fri <!channel>spark").reply();
    ada().command(general(), "/quiz", "daily 09:30 UTC mon-fri spark").reply();

    awaitHome(
        "of 1 right",
        "Daily questions in <#" + general().id() + ">",
        "09:30 UTC mon-fri spark reveal 8h");
    assertThat(slack.pings()).isEmpty();
  }

  @Test
  void theFormSetsUpWhatALineWould() {
    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    assertThat(ada().modal().orElseThrow().content().toString())
        .contains("Europe/Berlin")
        .contains("09:30")
        .contains("lakehouse");

    ObjectNode wrong = Forms.daily("9x", "Mars/Olympus", "", "soon", "A b");
    assertThat(ada().submit(slack.team(), wrong).acknowledgement().path("errors").properties())
        .extracting(Map.Entry::getKey)
        .contains("zone", "days", "reveal", "name");
    assertThat(
            ada()
                .submit(slack.team(), Forms.daily("10:15", "UTC", "mon,tue", "17:00", "sparc"))
                .acknowledgement()
                .has("errors"))
        .isFalse();
    await().until(() -> general().messages().size() == 1);
    assertThat(general().messages().get(0).text())
        .contains("Ada has set up a daily question here.")
        .contains("10:15 UTC mon,tue spark hard reveal 17:00 name sparc");
    await().until(() -> ada().privately().stream().anyMatch(m -> m.text().contains("is set up")));

    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    assertThat(ada().modal().orElseThrow().content().toString()).contains("17:00", "10:15");
  }

  @Test
  void theFormOfANamedSeriesKeepsAllThatItsLineSays() {
    String line =
        "daily 09:30 UTC mon-fri spark,shuffle reveal 8h feedback at-reveal board fri 16:30";
    ada().command(general(), "/quiz", line + " name one").reply();
    ada().command(general(), "/quiz", "daily 08:00 UTC kafka name two").reply();
    ada().command(general(), "/quiz", "daily one").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    String form = ada().modal().orElseThrow().content().toString();
    assertThat(form)
        .contains("09:30", "16:30", "one, two")
        .contains("{\"text\":{\"type\":\"plain_text\",\"text\":\"shuffle\"");
    assertThat(initial("topics")).contains("\"spark\"", "\"shuffle\"");
    assertThat(initial("feedback")).contains("\"at-reveal\"");
    assertThat(initial("board-day")).contains("\"fri\"");

    ObjectNode filled = Forms.daily("09:45", "UTC", "mon", "17:00", "one");
    Forms.choice(filled, "feedback", "instant");
    Forms.choice(filled, "board-day", "thu");
    assertThat(ada().submit(slack.team(), filled).acknowledgement().has("errors")).isFalse();
    String told = "09:45 UTC mon spark hard reveal 17:00 feedback instant board thu 16:00 name one";
    await().until(() -> general().messages().stream().anyMatch(m -> m.text().contains(told)));
  }

  @Test
  void aNameThatNoSeriesHasOpensNoForm() {
    assertThat(ada().command(general(), "/quiz", "daily offf").reply().text())
        .contains("Did you mean `/quiz daily off`?");
    assertThat(ada().modal()).isEmpty();
  }

  private String initial(String block) {
    return Json.elements(ada().modal().orElseThrow().blocks()).stream()
        .filter(b -> b.path("block_id").asText().equals(block))
        .map(b -> b.path("element"))
        .map(e -> e.path("initial_options").toString() + e.path("initial_option"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFormWhoseCommandIsDeliveredAgainIsOpenedOnce() {
    Interaction command = ada().command(general(), "/quiz", "daily");
    command.acknowledgement();
    await().until(() -> ada().modal().isPresent());
    command.redeliver().acknowledgement();
    await().until(() -> slack.calls("/views.open").size() == 2);
    ada().command(general(), "/quiz", "topics").reply();

    assertThat(command.replies()).isEmpty();
  }

  @Test
  void theHomeTabTellsOfChannelsThatOneHasPlayedInOnly() {
    Channel secret = slack.privateChannel("secret");
    ada().command(secret, "/quiz", "daily 09:30 UTC spark").reply();
    Person bob = slack.person("Bob");
    bob.openHome(slack.team()).acknowledgement();
    await().until(() -> bob.home().isPresent());
    assertThat(bob.home().orElseThrow().text()).doesNotContain(secret.id());
    awaitHome("Daily questions in <#" + secret.id() + ">");

    bob.command(secret, "/leaderboard", "").reply();
    world.restartBot();
    await()
        .untilAsserted(
            () -> {
              bob.openHome(slack.team()).acknowledgement();
              assertThat(bob.home().orElseThrow().text()).contains(secret.id());
            });
  }

  @Test
  void whereOnlyAFewTalkItSaysWhereToAsk() {
    Channel few = slack.groupConversation("ada-bob");

    for (String words : new String[] {"spark", "daily 09:30", "daily", "daily off"}) {
      assertThat(ada().command(few, "/quiz", words).reply().text())
          .contains("in channels only", "/invite @quizbot");
    }
    assertThat(ada().command(few, "/quiz", "stats").reply().text()).contains("Ada");
    assertThat(ada().modal()).isEmpty();
    assertThat(few.messages()).isEmpty();
  }

  @Test
  void inSharedChannelsItSaysWhereToAskAndStrangersPlayAsWell() {
    Person eve = slack.stranger("Eve");
    Message question = ask("spark");
    assertThat(eve.press(question, "A").reply().text()).contains("You answered A.");
    world.eventually(() -> question.text().contains("1 answered"));

    assertThat(asked(slack.sharedChannel("partners"))).contains("belongs to another workspace");
  }

  @Test
  void theFormKeepsTheGroupThatItDoesNotShow() {
    String group = slack.userGroup("team");
    String typed = "daily 09:30 UTC mention <!subteam^" + group + "> feedback at-reveal";
    assertThat(ada().command(general(), "/quiz", typed).reply().text()).contains("is set up");
    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    ObjectNode filled = Forms.daily("10:15", "UTC", "mon", "17:00", "daily");
    Forms.choice(filled, "feedback", "at-reveal");
    ada().submit(slack.team(), filled).acknowledgement();

    String line = "10:15 UTC mon spark hard reveal 17:00 feedback at-reveal mention " + group;
    await().until(() -> general().messages().stream().anyMatch(m -> m.text().contains(line)));
    await()
        .until(
            () ->
                ada().privately().stream()
                    .anyMatch(m -> m.text().contains("Mentions <!subteam^" + group + ">")));
    awaitHome("Mentions <!subteam^" + group + ">");
    assertThat(slack.pings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@team",
        "team",
        "@here",
        "<!channel>",
        "<!here|here>",
        "<!everyone>",
        "<#C1>",
        "<@U1>",
        "x<!subteam^S1>",
      })
  void everybodyAndWhatIsNoUserGroupIsRefused(String word) {
    assertThat(ada().command(general(), "/quiz", "daily 09:30 mention " + word).reply().text())
        .contains("Not set up")
        .contains("choose one from the list that opens when you type @");
    assertThat(ada().command(general(), "/quiz", "daily show").reply().text())
        .contains("has no daily question");
    assertThat(general().messages()).isEmpty();
  }

  @Test
  void onlyAdminsSetUpWhereTheSettingSaysSo() {
    world.stopBot();
    world.startBot(
        world.settings().with(SlackSettings.DAILY_SETUP, SlackSettings.DailySetup.ADMINS));

    for (String words : new String[] {"daily 09:30", "daily off", "daily pause", "daily"}) {
      assertThat(ada().command(general(), "/quiz", words).reply().text())
          .contains("Only admins")
          .contains("slack.daily-setup");
    }
    assertThat(ada().modal()).isEmpty();
    ada().becomeAdmin();
    assertThat(ada().command(general(), "/quiz", "daily 09:30").reply().text())
        .contains("is set up");
  }

  @Test
  void aPrivateReplyThatIsTooLongForOneMessageComesInSeveral() throws Exception {
    Path folder = Files.createDirectories(data.resolve("seeds").resolve("long"));
    String explanation = "It goes on and on. ".repeat(600);
    Files.writeString(
        folder.resolve("longest.md"),
        """
        ---
        title: The longest
        difficulty: Easy
        tags: [long]
        question: How long?
        answers:
          - {id: a, text: Short, correct: false, explanation: "%1$s First ends."}
          - {id: b, text: Long, correct: true, explanation: "%1$s Second ends."}
        explanation: Long.
        shuffle: false
        ---
        """
            .formatted(explanation));
    world.stopBot();
    world.startBot(world.settings().with(BotSettings.BANK_FOLDER, data.resolve("seeds")));
    Interaction press = ada().press(ask("long"), "A");

    await().until(() -> press.replies().size() == 2);
    assertThat(press.replies().get(0).text()).contains("You answered A.", "First ends.");
    assertThat(press.replies().get(1).text()).contains("Second ends.");
  }

  @Test
  void whereTheBotCantPostItSaysWhatToDo() {
    Channel archived = slack.channel("archived");
    archived.archive();
    Channel foreign = slack.channel("foreign");
    foreign.removeBot();
    Channel closed = slack.privateChannel("closed");
    closed.removeBot();

    assertThat(asked(archived)).contains("Unarchive it");
    assertThat(asked(foreign)).contains("/invite @quizbot");
    assertThat(asked(closed)).contains("I can't see this conversation");
  }

  @Test
  void aPressDeliveredTwiceIsAnsweredOnce() {
    Message question = ask("spark");
    Interaction press = ada().press(question, "A");
    press.reply();
    press.redeliver().acknowledgement();
    ada().press(question, "B").reply();

    assertThat(press.replies()).hasSize(1);
    assertThat(ada().privately().stream().filter(m -> m.text().contains("You answered A.")))
        .hasSize(1);
  }

  @Test
  void withoutLeaveToReadTheHistoryALostPostIsNotRepeated() {
    slack.team().take("channels:history");
    world.loseNextPost();
    ada().command(general(), "/quiz", "spark").reply();
    await().until(() -> general().messages().size() == 1);
    world.pass(Duration.ofSeconds(31));
    ask("kafka", 2);

    assertThat(general().messages()).hasSize(2);
  }

  @Test
  void whatIsTypedWrongIsRepeatedWithTheNearest() {
    assertThat(ada().command(general(), "/quiz", "hlep").reply().text())
        .contains("I don't understand this.", "/quiz hlep", "Did you mean `/quiz help`?");
    assertThat(ada().command(general(), "/quiz", "sparc").reply().text())
        .contains("/quiz sparc", "Did you mean `/quiz spark`?", "lakehouse: ");
    String typed = "a &lt;b&gt; &amp; &amp;lt; " + "word ".repeat(100).strip();
    assertThat(ada().command(general(), "/quiz", typed).reply().text())
        .contains("/quiz a <b> & &lt; " + "word ".repeat(100).strip());
    assertThat(ada().command(general(), "/leaderboard", "yesterday maybe").reply().text())
        .contains("yesterday maybe")
        .contains("/leaderboard [week|month|all]");
  }

  SlackWorld world() {
    return world;
  }

  LocalSlack slack() {
    return slack;
  }

  Person ada() {
    return slack.person("Ada");
  }

  private Channel general() {
    return slack.channel("general");
  }

  private void awaitHome(String... texts) {
    ada().openHome(slack.team()).acknowledgement();
    await()
        .untilAsserted(
            () ->
                assertThat(ada().home())
                    .hasValueSatisfying(home -> assertThat(home.text()).contains(texts)));
  }

  private String asked(Channel channel) {
    return ada().command(channel, "/quiz", "spark").reply().text();
  }

  Message ask(String topic) {
    return ask(topic, 1);
  }

  private Message ask(String topic, int number) {
    ada().command(general(), "/quiz", topic).reply();
    await().until(() -> general().messages().size() >= number);
    return general().messages().get(number - 1);
  }
}
