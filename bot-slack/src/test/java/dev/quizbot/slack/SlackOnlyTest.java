package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Slack has. */
class SlackOnlyTest {
  @TempDir private Path data;
  private SlackWorld world = SlackWorld.in(Path.of("."), SlackSettings.Mode.SOCKET);
  private LocalSlack slack = world.slack();

  @BeforeEach
  void start() {
    world.close();
    world = SlackWorld.in(data, SlackSettings.Mode.SOCKET);
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

    ObjectNode wrong = form("9x", "Mars/Olympus", "", "soon", "A b");
    assertThat(ada().submit(slack.team(), wrong).acknowledgement().path("errors").properties())
        .extracting(Map.Entry::getKey)
        .contains("zone", "days", "reveal", "name");
    assertThat(
            ada()
                .submit(slack.team(), form("10:15", "UTC", "mon,tue", "17:00", "sparc"))
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
  void theFormKeepsTheGroupThatItDoesNotShow() {
    String group = slack.userGroup("team");
    String typed = "daily 09:30 UTC mention <!subteam^" + group + "> feedback at-reveal";
    assertThat(ada().command(general(), "/quiz", typed).reply().text()).contains("is set up");
    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    ada().submit(slack.team(), form("10:15", "UTC", "mon", "17:00", "daily")).acknowledgement();

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
  void announcedAndSuddenEndsOfSocketsLoseNoClick() {
    Message question = ask("spark");
    slack.refreshSocket();
    assertThat(ada().press(question, "A").reply().text()).contains("You answered A.");
    slack.dropSockets();
    assertThat(slack.person("Bob").press(question, "B").reply().text()).contains("You answered B.");
    slack.refreshSocket();
    assertThat(slack.person("Cem").press(question, "C").reply().text()).contains("You answered C.");
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

  private Person ada() {
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

  private Message ask(String topic) {
    return ask(topic, 1);
  }

  private Message ask(String topic, int number) {
    ada().command(general(), "/quiz", topic).reply();
    await().until(() -> general().messages().size() >= number);
    return general().messages().get(number - 1);
  }

  private static ObjectNode form(
      String time, String zone, String days, String reveal, String name) {
    ObjectNode values = Json.object();
    input(values, "time").put("type", "timepicker").put("selected_time", time);
    input(values, "zone").put("type", "plain_text_input").put("value", zone);
    var ticked = input(values, "days").put("type", "checkboxes").putArray("selected_options");
    for (String day : days.split(",", -1)) {
      if (!day.isEmpty()) {
        ticked.addObject().put("value", day);
      }
    }
    input(values, "topics")
        .put("type", "multi_static_select")
        .putArray("selected_options")
        .addObject()
        .put("value", "spark");
    input(values, "difficulty")
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", "Hard");
    input(values, "reveal").put("type", "plain_text_input").put("value", reveal);
    input(values, "name").put("type", "plain_text_input").put("value", name);
    return values;
  }

  private static ObjectNode input(ObjectNode values, String block) {
    return values.putObject(block).putObject("input");
  }
}
