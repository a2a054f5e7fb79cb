package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A modal or a Home tab. */
public record View(String id, ObjectNode content) {
  public String text() {
    return String.join("\n", Blocks.texts(content));
  }

  public JsonNode blocks() {
    return content.path("blocks");
  }

  ObjectNode json() {
    return content.deepCopy().put("id", id);
  }
}
