package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** The answer to a request. A missing body is an empty one. */
record Reply(int status, JsonNode body, Map<String, String> headers) {

  Reply {
    headers = Map.copyOf(headers);
  }

  Reply(int status, JsonNode body) {
    this(status, body, Map.of());
  }

  static Reply ok(JsonNode body) {
    return new Reply(200, body);
  }

  static Reply created(JsonNode body) {
    return new Reply(201, body);
  }

  static Reply empty() {
    return new Reply(204, MissingNode.getInstance());
  }
}
