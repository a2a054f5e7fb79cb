package dev.quizbot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** The answer to a request. A missing body is an empty one. */
public record Reply(int status, JsonNode body, Map<String, String> headers) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  public Reply(int status, JsonNode body) {
    this(status, body, Map.of());
  }

  public static Reply ok(JsonNode body) {
    return new Reply(200, body);
  }

  public static Reply created(JsonNode body) {
    return new Reply(201, body);
  }

  public static Reply empty() {
    return new Reply(204, MissingNode.getInstance());
  }
}
