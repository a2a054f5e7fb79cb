package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A message as a bot would send it, looked at without sending it. */
public record Payload(JsonNode json) {
  /**
   * Checks what Slack would.
   *
   * @throws RuntimeException with what it would refuse
   */
  public void requireAccepted() {
    Blocks.checkMessage(json.path("blocks"));
    if (json.path("text").asText().isBlank()) {
      throw new Refusal("no_text");
    }
  }

  /** Whom it would notify. */
  public List<String> pings() {
    Pings pings = new Pings();
    pings.read(json);
    return pings.all();
  }
}
