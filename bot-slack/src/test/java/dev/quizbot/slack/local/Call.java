package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.quizbot.local.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A call's arguments, however they were sent.
 *
 * @param token empty if none was named
 * @param authorization the header; empty if there is none
 */
record Call(String token, String authorization, ObjectNode arguments) {
  static Call of(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    ObjectNode arguments =
        type.startsWith("application/json") ? (ObjectNode) Json.parse(body) : form(body);
    String header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    return new Call(
        header.startsWith("Bearer ") ? header.substring(7) : arguments.path("token").asText(),
        header,
        arguments);
  }

  private static ObjectNode form(String body) {
    ObjectNode arguments = Json.object();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        arguments.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return arguments;
  }

  String text(String name) {
    return arguments.path(name).asText();
  }

  /** An argument that is JSON, be it sent as such or as text. */
  JsonNode json(String name) {
    JsonNode value = arguments.path(name);
    if (value.isTextual()) {
      return value.asText().isEmpty() ? MissingNode.getInstance() : Json.parse(value.asText());
    }
    return value;
  }
}
