package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;

/** A call that Slack refuses: status 200 and an error's name. */
final class Refusal extends RuntimeException {
  private final ObjectNode body;

  Refusal(String error) {
    super(error);
    body = Json.object().put("ok", false).put("error", error);
  }

  /** Blocks that break a rule, with what is wrong. */
  static Refusal invalidBlocks(String problem) {
    Refusal refusal = new Refusal("invalid_blocks");
    refusal.body.putObject("response_metadata").putArray("messages").add("[ERROR] " + problem);
    return refusal;
  }

  static Refusal missingScope(String scope) {
    Refusal refusal = new Refusal("missing_scope");
    refusal.body.put("needed", scope);
    return refusal;
  }

  Reply reply() {
    return Reply.ok(body);
  }
}
