package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String COMMAND = "command=%2Fquiz&team_id=T1&channel_id=C1&user_id=U1";

  private final CompletableFuture<Void> entered = new CompletableFuture<>();
  private final CompletableFuture<Void> finish = new CompletableFuture<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpConnection connection =
      HttpConnection.open(
          app(), new Signature("secret", InstantSource.system()), new InetSocketAddress(0));

  @AfterEach
  void close() {
    finish.complete(null);
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payload=%7Bnot-json", "payload=%zz", "payload={\"type\":1}", "{", "\u0000", ""})
  void whatIsMalformedIsRefusedAsSuch(String body) {
    assertThat(status(signed(body, FORM))).isEqualTo(400);
    assertThat(status(signed(body, "application/json"))).isEqualTo(400);
  }

  @Test
  void whatIsInHandIsFinishedAndWhatComesWhileClosingIsForAnother() throws Exception {
    CompletableFuture<HttpResponse<String>> inHand =
        client.sendAsync(signed(COMMAND, FORM), HttpResponse.BodyHandlers.ofString());
    entered.join();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(connection::close);
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> status(signed("payload={}", FORM)) == 503);
    finish.complete(null);

    assertThat(inHand.join().statusCode()).isEqualTo(200);
    closed.join();
  }

  private App app() {
    App app = new App(new AppConfig(), List.of());
    app.command(
        "/quiz",
        (request, context) -> {
          entered.complete(null);
          finish.join();
          return Response.ok();
        });
    return app;
  }

  private int status(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (Exception gone) {
      return -1;
    }
  }

  private HttpRequest signed(String body, String type) {
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + connection.port() + HttpConnection.EVENTS))
        .header("Content-Type", type)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header(
            "X-Slack-Signature", new SlackSignature.Generator("secret").generate(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
