package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.quizbot.local.Json;
import java.util.List;
import java.util.regex.Pattern;

/** A message as a bot would send it, looked at without sending it. */
public record Payload(JsonNode json) {
  /** An escaped character, a block of code, or a piece of it. */
  private static final Pattern CODE =
      Pattern.compile("\\\\.|```.*?```|(`+)(?!`).*?[^`]\\1(?!`)", Pattern.DOTALL);

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
    String text =
        String.join("\n\n", MessageText.of(Json.object().set("embeds", json.path("embeds"))));
    return new Mentions(MissingNode.getInstance()).in(withoutCode(text));
  }

  /** In code nothing looks like a mention. */
  private static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll(found -> found.group().startsWith("`") ? " " : ".");
  }
}
