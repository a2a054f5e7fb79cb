package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Interaction;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may send requests in HTTP mode, and what happens to those that come again. */
class SlackRequestsTest {
  private static final String BODY = "payload=%7B%7D";

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private SlackWorld world = SlackWorld.in(Path.of("."), SlackSettings.Mode.HTTP);

  @BeforeEach
  void start() {
    world.close();
    world = SlackWorld.in(data, SlackSettings.Mode.HTTP);
    world.startBot();
  }

  @AfterEach
  void stop() {
    world.stopBot();
    world.close();
  }

  @Test
  void onlyWhatSlackHasSignedJustNowIsRead() throws Exception {
    long now = world.now().getEpochSecond();

    assertThat(status(now, world.slack().signingSecret(), BODY)).isNotEqualTo(401);
    assertThat(status(now, "another secret", BODY)).isEqualTo(401);
    assertThat(status(now - 301, world.slack().signingSecret(), BODY)).isEqualTo(401);
    assertThat(status(now + 301, world.slack().signingSecret(), BODY)).isEqualTo(401);
    assertThat(send(HttpRequest.newBuilder(world.address()).POST(body(BODY)))).isEqualTo(401);
  }

  @Test
  void whatIsTooLargeOrNotForUsIsRefused() throws Exception {
    String large = "x".repeat((1 << 20) + 1);

    assertThat(status(world.now().getEpochSecond(), world.slack().signingSecret(), large))
        .isEqualTo(413);
    assertThat(send(HttpRequest.newBuilder(world.address()).GET())).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(world.address().resolve("/other")).POST(body(BODY))))
        .isEqualTo(404);
  }

  @Test
  void whatSlackSendsAgainIsDoneOnce() {
    Channel general = world.slack().channel("general");
    Person ada = world.slack().person("Ada");
    Interaction command = ada.command(general, "/quiz", "spark");
    command.reply();
    command.redeliver().acknowledgement();
    await().until(() -> !general.messages().isEmpty());
    Message question = general.messages().get(0);
    Interaction press = ada.press(question, "A");
    press.reply();
    press.redeliver().acknowledgement();
    Interaction last = world.slack().person("Bob").press(question, "B");

    assertThat(last.reply().text()).contains("You answered B.");
    assertThat(press.replies()).hasSize(1);
    assertThat(general.messages()).hasSize(1);
  }

  private int status(long timestamp, String secret, String text) throws Exception {
    String signature =
        new SlackSignature.Generator(secret).generate(Long.toString(timestamp), text);
    return send(
        HttpRequest.newBuilder(world.address())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", signature)
            .POST(body(text)));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }
}
