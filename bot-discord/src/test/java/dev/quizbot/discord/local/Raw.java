package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests that JDA would not send. */
final class Raw {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Raw() {}

  static Reply send(LocalDiscord discord, String method, String path, JsonNode body) {
    HttpResponse<String> response =
        response(discord, method, path, discord.token(), body.toString());
    return new Reply(response.statusCode(), Json.parse(response.body()));
  }

  static int status(LocalDiscord discord, String method, String path, String token, String body) {
    return response(discord, method, path, token, body).statusCode();
  }

  private static HttpResponse<String> response(
      LocalDiscord discord, String method, String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl()).resolve("/api/v10" + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bot " + token)
            .header("Content-Type", "application/json")
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
