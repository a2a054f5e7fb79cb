package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import dev.quizbot.local.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** HTTP mode: sends signed requests to the app. */
final class HttpDelivery {
  private final HttpClient client = HttpClient.newHttpClient();
  private final SlackSignature.Generator signatures;
  private final URI app;
  private final InstantSource clock;

  HttpDelivery(String signingSecret, URI app, InstantSource clock) {
    this.app = app;
    this.clock = clock;
    signatures = new SlackSignature.Generator(signingSecret);
  }

  /** Sends a payload; done with what the app answered. */
  CompletableFuture<JsonNode> send(String type, ObjectNode payload) {
    return switch (type) {
      case "slash_commands" -> send(form(payload), "application/x-www-form-urlencoded");
      case "interactive" ->
          send(
              "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8),
              "application/x-www-form-urlencoded");
      default -> send(payload.toString(), "application/json");
    };
  }

  private CompletableFuture<JsonNode> send(String body, String type) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(app)
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signatures.generate(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpDelivery::answer);
  }

  private static JsonNode answer(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    String body = response.body();
    return body.startsWith("{") ? Json.parse(body) : MissingNode.getInstance();
  }

  private static String form(ObjectNode payload) {
    List<String> pairs = new ArrayList<>();
    payload
        .properties()
        .forEach(
            field ->
                pairs.add(
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }
}
