package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** A message as a bot would send it, looked at without sending it. */
public record Payload(JsonNode json) {
  /**
   * Checks what Discord would.
   *
   * @throws RuntimeException with what it would refuse
   */
  public void requireAccepted() {
    MessageRules.check(json);
  }

  /** Whom it would notify. */
  public List<String> pings() {
    return new Mentions(json.path("allowed_mentions")).in(json.toString());
  }

  /** Whom it would notify if mentions were not switched off: what its text looks like to people. */
  public List<String> apparentPings() {
    return new Mentions(MissingNode.getInstance()).in(json.path("embeds").toString());
  }
}
