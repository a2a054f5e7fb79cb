package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.app.BotSettings;
import dev.quizbot.local.Hold;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import dev.quizbot.store.Locks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack wants to be left alone, is slow, or gives no answer. */
class SlackPausesTest {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** Slack itself waits for three seconds. */
  private static final long ACKNOWLEDGED_NS = TimeUnit.MILLISECONDS.toNanos(2_500);

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
  void aFormThatCanNotBeReadOrStoredIsAnsweredAndKept() {
    String url = world.settings().get(BotSettings.DATABASE_URL);
    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    Locks.rename(url, "daily_series", "away");
    assertThat(ada().command(general(), "/quiz", "daily").reply().text())
        .contains("can't open the form");
    ObjectNode filled = Forms.daily("10:15", "UTC", "mon", "17:00", "daily");
    assertThat(ada().submit(slack.team(), filled).acknowledgement().path("errors").toString())
        .contains("nothing was set up");

    Locks.rename(url, "away", "daily_series");
    assertThat(ada().submit(slack.team(), filled).acknowledgement().has("errors")).isFalse();
    await().until(() -> ada().privately().stream().anyMatch(m -> m.text().contains("is set up")));
  }

  @Test
  void helpInAThreadComesAfterThePause() {
    slack.faults().limit("POST", "/chat.postMessage", 1, PAUSE);
    ada().mentionsBot(general(), "help").acknowledgement();
    Message written = general().messages().get(0);
    passThePause("/chat.postMessage");

    await().until(() -> general().replies(written).size() == 1);
  }

  @Test
  void theHomeTabComesAfterThePause() {
    slack.faults().limit("POST", "/views.publish", 1, PAUSE);
    ada().openHome(slack.team()).acknowledgement();
    passThePause("/views.publish");

    await().until(() -> ada().home().isPresent());
  }

  @Test
  void aPrivateReplyComesAfterThePause() {
    Message question = ask();
    slack.faults().limit("POST", "/response/*", 1, PAUSE);
    Interaction press = ada().press(question, "A");
    press.acknowledgement();
    await().until(slack.faults()::allHappened);
    ada().openHome(slack.team()).acknowledgement();
    await().until(() -> ada().home().isPresent());
    assertThat(press.replies()).isEmpty();
    await().until(() -> passes(Duration.ofSeconds(1)) && !press.replies().isEmpty());

    assertThat(press.reply().text()).contains("You answered A.");
  }

  @Test
  void aPrivateReplyIsSentAgainWhereSlackFails() {
    Message question = ask();
    slack.faults().fail("POST", "/response/*", 1, 500);

    assertThat(ada().press(question, "A").reply().text()).contains("You answered A.");
  }

  @Test
  void theReplyToAFormComesAfterThePause() {
    slack.faults().limit("POST", "/chat.postEphemeral", 1, PAUSE);
    ada().command(general(), "/quiz", "daily").acknowledgement();
    await().until(() -> ada().modal().isPresent());
    ada().submit(slack.team(), Forms.daily("10:15", "sparc")).acknowledgement();
    passThePause("/chat.postEphemeral");

    await().until(() -> ada().privately().stream().anyMatch(m -> m.text().contains("is set up")));
  }

  @Test
  void whoMayBeAnAdminIsNotSentAwayButAskedToTryAgain() {
    ada().becomeAdmin();
    world.stopBot();
    world.startBot(
        world.settings().with(SlackSettings.DAILY_SETUP, SlackSettings.DailySetup.ADMINS));
    Message question = askedBy(slack.person("Bob"));
    slack.faults().limit("POST", "/users.info", 100, PAUSE);

    for (String words : List.of("daily 09:30", "daily off", "daily")) {
      assertThat(ada().command(general(), "/quiz", words).reply().text())
          .contains("Slack does not tell me right now")
          .doesNotContain("Only");
    }
    assertThat(ada().press(question, "Reveal now").reply().text())
        .contains("Slack does not tell me right now");
  }

  @Test
  void manyPeopleAreNotLookedUpBeforeThePauseIsOver() {
    Message question = ask();
    int before = slack.calls("/users.info").size();
    slack.faults().limit("POST", "/users.info", 100, PAUSE);
    for (int i = 0; i < 5; i++) {
      slack.person("P" + i).press(question, "A").reply();
    }

    assertThat(slack.calls("/users.info")).hasSize(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats <@U0LOCAL9999>", "daily 09:30 mon-fri", "daily", "topics"})
  void nothingSlowHoldsUpAnAcknowledgement(String words) {
    Hold one = slack.faults().hold("POST", "/users.info");
    Hold two = slack.faults().hold("POST", "/users.info");
    Hold three = slack.faults().hold("POST", "/views.open");
    Interaction command = ada().command(general(), "/quiz", words);

    assertThat(command.nanosToAcknowledgement()).isLessThan(ACKNOWLEDGED_NS);
    List.of(one, two, three).forEach(Hold::release);
  }

  @Test
  void whoRevealsIsLookedUpAfterTheAcknowledgement() {
    Message question = ask();
    slack.person("Bob").press(question, "A").reply();
    Hold hold = slack.faults().hold("POST", "/users.info");
    Interaction press = slack.person("Bob").press(question, "Reveal now");

    assertThat(press.nanosToAcknowledgement()).isLessThan(ACKNOWLEDGED_NS);
    hold.release();
    assertThat(press.reply().text()).contains("Only who asked");
  }

  @Test
  void theFirstPressAsksSlackForNothingThatItMustHave() {
    int before = slack.calls("/auth.test").size();
    slack.refuse("/auth.test", "internal_error");

    ask();
    assertThat(slack.calls("/auth.test")).hasSize(before);
  }

  @Test
  void countsOfManyAnswersAreShownTogether() {
    Message question = ask();
    Hold hold = slack.faults().hold("POST", "/chat.update");
    for (int i = 0; i < 12; i++) {
      slack.person("P" + i).press(question, "A").reply();
    }
    hold.release();
    await().until(() -> question.text().contains("12 answered"));

    assertThat(question.edits()).isLessThan(6);
  }

  /** Until the pause is over, nothing is called; then it is taken up by itself. */
  private void passThePause(String path) {
    await().until(() -> slack.calls(path).size() == 1);
    world.pass(PAUSE.minusSeconds(1));
    ada().command(general(), "/quiz", "topics").reply();
    assertThat(slack.calls(path)).hasSize(1);
    await().until(() -> passes(Duration.ofSeconds(1)) && slack.calls(path).size() > 1);
  }

  private boolean passes(Duration time) {
    world.pass(time);
    return true;
  }

  private Message ask() {
    return askedBy(ada());
  }

  private Message askedBy(Person person) {
    person.command(general(), "/quiz", "spark").reply();
    await().until(() -> general().messages().size() == 1);
    return general().messages().get(0);
  }

  private Person ada() {
    return slack.person("Ada");
  }

  private Channel general() {
    return slack.channel("general");
  }
}
