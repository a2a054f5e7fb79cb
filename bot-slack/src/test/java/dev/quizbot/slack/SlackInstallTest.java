package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.local.Hold;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Team;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces install the app, renew its tokens and remove it. */
class SlackInstallTest {
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private SlackWorld world = SlackWorld.in(Path.of("."), SlackSettings.Mode.HTTP);
  private LocalSlack slack = world.slack();
  private Team red = slack.team("red");
  private Team blue = slack.team("blue");

  /** Somebody's browser after it was sent to Slack. */
  private record Browser(String authorize, String cookie) {
    String state() {
      Matcher state = STATE.matcher(authorize);
      assertThat(state.find()).isTrue();
      return state.group(1);
    }
  }

  @BeforeEach
  void start() {
    world.close();
    world = SlackWorld.in(data, SlackSettings.Mode.HTTP);
    slack = world.slack();
    red = slack.team("red");
    blue = slack.team("blue");
    world.forAnyWorkspace();
    world.startBot();
  }

  @AfterEach
  void stop() {
    world.stopBot();
    world.close();
  }

  @Test
  void workspacesInstallTheAppAndPlayApartWhateverIsRestarted() throws Exception {
    install(red);
    world.restartBot();
    install(blue);
    Message inRed = ask(slack.channel(red, "general"));
    Message inBlue = ask(slack.channel(blue, "general"));
    world.restartBot();

    assertThat(slack.person("Ada").press(inRed, "A").reply().text()).contains("You answered A.");
    assertThat(slack.person("Bob").press(inBlue, "B").reply().text()).contains("You answered B.");
    world.pass(Duration.ofDays(2));
    await().until(() -> inRed.channel().replies(inRed).size() == 1);
    await().until(() -> inBlue.channel().replies(inBlue).size() == 1);
    assertThat(
            slack
                .person("Bob")
                .command(inBlue.channel(), "/leaderboard", "workspace")
                .reply()
                .text())
        .contains("1 player");
  }

  @Test
  void theWayToSlackAsksForWhatTheManifestSays() throws Exception {
    Browser browser = begin();

    assertThat(browser.authorize())
        .startsWith("https://slack.com/oauth/v2/authorize?")
        .contains("client_id=" + LocalSlack.CLIENT_ID)
        .doesNotContain(LocalSlack.CLIENT_SECRET);
    for (String scope : Scopes.BOT) {
      assertThat(browser.authorize()).contains(scope.replace(":", "%3A"));
    }
    assertThat(browser.cookie()).contains("HttpOnly").contains("Secure");
  }

  @Test
  void aStateThatIsForgedUsedOldOrOfAnotherBrowserInstallsNothing() throws Exception {
    Browser browser = begin();
    Browser other = begin();

    assertThat(end(red, "forged", browser.cookie())).contains("is not installed");
    assertThat(end(red, other.state(), browser.cookie())).contains("is not installed");
    assertThat(end(red, other.state(), "")).contains("is not installed");
    assertThat(end(red, browser.state(), browser.cookie())).contains("Quizbot is installed");
    assertThat(end(blue, browser.state(), browser.cookie())).contains("is not installed");
    world.pass(Duration.ofMinutes(11));
    assertThat(end(blue, other.state(), other.cookie())).contains("is not installed");
    assertThat(slack.requests().stream().filter(call -> call.path().equals("/oauth.v2.access")))
        .hasSize(1);
  }

  @Test
  void whoChangesTheirMindIsToldSo() throws Exception {
    Browser browser = begin();
    String page =
        get("/slack/oauth_redirect?error=<b>access_denied&state=" + browser.state(), "").body();

    assertThat(page).contains("access_denied").contains("is not installed").doesNotContain("<b>");
  }

  @Test
  void aTokenThatExpiresIsRenewedOnceHoweverManyNeedIt() throws Exception {
    slack.issueTokensThatExpire();
    install(red);
    Message question = ask(slack.channel(red, "general"));
    String before = red.token();
    world.pass(Duration.ofHours(11));
    List<CompletableFuture<String>> clicks =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> slack.person("P" + i).press(question, "A").reply().text()))
            .toList();

    assertThat(clicks)
        .extracting(CompletableFuture::join)
        .allMatch(t -> t.contains("You answered"));
    await().until(() -> renewals() == 1);
    assertThat(red.token()).isNotEqualTo(before);
    world.restartBot();
    world.pass(Duration.ofHours(11));
    assertThat(slack.person("Ada").press(question, "A").reply().text()).contains("You answered");
    await().until(() -> renewals() == 2);
    world.pass(Duration.ofMinutes(1));
    ask(slack.channel(red, "other"));
    assertThat(renewals()).isEqualTo(2);
  }

  @Test
  void aTokenIsRenewedThoughNobodyNeedsItAndNotTooOftenWhereThatFails() throws Exception {
    slack.issueTokensThatExpire();
    install(red);
    Message question = ask(slack.channel(red, "general"));
    slack.faults().fail("POST", "/oauth.v2.access", 3, 500);
    world.pass(Duration.ofHours(11));
    await().until(() -> renewals() == 1);
    assertThat(slack.person("Ada").press(question, "A").reply().text()).contains("You answered");
    world.pass(Duration.ofSeconds(29));
    assertThat(slack.person("Bob").press(question, "A").reply().text()).contains("You answered");
    assertThat(renewals()).isEqualTo(1);
    await().until(() -> passes(Duration.ofSeconds(1)) && renewals() == 2);
    world.pass(Duration.ofSeconds(50));
    assertThat(slack.person("Cem").press(question, "A").reply().text()).contains("You answered");
    assertThat(renewals()).isEqualTo(2);
    await().until(() -> passes(Duration.ofSeconds(1)) && renewals() == 3);
  }

  private boolean passes(Duration time) {
    world.pass(time);
    return true;
  }

  @Test
  void noAcknowledgementWaitsForARenewal() throws Exception {
    slack.issueTokensThatExpire();
    install(red);
    Message question = ask(slack.channel(red, "general"));
    Hold hold = slack.faults().hold("POST", "/oauth.v2.access");
    world.pass(Duration.ofHours(11));
    Interaction press = slack.person("Ada").press(question, "A");

    assertThat(press.reply().text()).contains("You answered");
    hold.release();
  }

  @Test
  void aWorkspaceThatRemovesTheAppWhileItsTokenIsRenewedStaysForgotten() throws Exception {
    slack.issueTokensThatExpire();
    install(red);
    Channel general = slack.channel(red, "general");
    ask(general);
    Hold hold = slack.faults().hold("POST", "/oauth.v2.access");
    world.pass(Duration.ofHours(11));
    await().until(() -> renewals() == 1);
    slack.uninstall(red);
    hold.release();
    world.restartBot();

    assertThat(slack.person("Ada").command(general, "/quiz", "topics").reply().text())
        .contains("I am not installed");
  }

  @Test
  void aWorkspaceThatTakesTheTokenAwayIsForgotten() throws Exception {
    install(red);
    Channel general = slack.channel(red, "general");
    Message question = ask(general);
    slack.revokeToken(red);

    assertThat(slack.person("Ada").press(question, "A").reply().text())
        .contains("I am not installed");
    world.restartBot();
    assertThat(slack.person("Ada").command(general, "/quiz", "topics").reply().text())
        .contains("I am not installed");
  }

  @Test
  void newsOfARemovalThatIsOlderThanTheInstallationRemovesNothing() throws Exception {
    install(red);
    Channel general = slack.channel(red, "general");
    slack.tellUninstalled(red, world.now().minusSeconds(60));
    world.restartBot();

    assertThat(slack.person("Ada").command(general, "/quiz", "topics").reply().text())
        .contains("kafka: ");
  }

  @Test
  void aWorkspaceThatRemovesTheAppIsForgottenAndMayComeBack() throws Exception {
    install(red);
    Channel general = slack.channel(red, "general");
    ask(general);
    slack.uninstall(red);
    assertThat(slack.person("Ada").command(general, "/quiz", "spark").reply().text())
        .contains("I am not installed");
    world.restartBot();
    assertThat(slack.person("Ada").command(general, "/quiz", "spark").reply().text())
        .contains("I am not installed");
    assertThat(general.messages()).hasSize(1);

    install(red);
    slack.person("Ada").command(general, "/quiz", "kafka").reply();
    await().until(() -> general.messages().size() == 2);
  }

  private void install(Team team) throws Exception {
    Browser browser = begin();
    assertThat(end(team, browser.state(), browser.cookie()))
        .contains("Quizbot is installed")
        .contains("/invite @quizbot");
  }

  private Browser begin() throws Exception {
    HttpResponse<String> start = get("/slack/install", "");
    assertThat(start.statusCode()).isEqualTo(302);
    return new Browser(
        start.headers().firstValue("Location").orElseThrow(),
        start.headers().firstValue("Set-Cookie").orElseThrow());
  }

  private String end(Team team, String state, String cookie) throws Exception {
    return get("/slack/oauth_redirect?code=" + slack.allow(team) + "&state=" + state, cookie)
        .body();
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    URI address = world.address();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:"
                    + address.getPort()
                    + path.replace("<", "%3C").replace(">", "%3E")));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie.split(";", 2)[0]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private Message ask(Channel channel) {
    slack.person("Ada").command(channel, "/quiz", "spark").reply();
    await().until(() -> !channel.messages().isEmpty());
    return channel.messages().get(0);
  }

  private long renewals() {
    return slack.requests().stream().filter(c -> c.path().equals("/oauth.v2.access")).count() - 1;
  }
}
