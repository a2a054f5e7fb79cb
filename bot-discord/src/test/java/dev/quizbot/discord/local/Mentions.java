package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a new message notifies, given its text and its {@code allowed_mentions}. */
final class Mentions {

  private static final Pattern MENTION =
      Pattern.compile("@(?<all>everyone|here)|<@!?(?<user>\\d+)>|<@&(?<role>\\d+)>");

  private final JsonNode allowed;

  Mentions(JsonNode allowed) {
    this.allowed = allowed;
  }

  List<String> in(String text) {
    List<String> mentioned = new ArrayList<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      if (notifies(matcher)) {
        mentioned.add(matcher.group());
      }
    }
    return List.copyOf(mentioned);
  }

  /** Whether a reply notifies the author of what it replies to. */
  boolean includesRepliedUser() {
    return isUnrestricted() || allowed.path("replied_user").asBoolean();
  }

  private boolean notifies(Matcher mention) {
    if (isUnrestricted()) {
      return true;
    }
    if (mention.group("all") != null) {
      return parses("everyone");
    }
    String user = mention.group("user");
    return user != null
        ? parses("users") || lists("users", user)
        : parses("roles") || lists("roles", mention.group("role"));
  }

  private boolean isUnrestricted() {
    return allowed.isMissingNode() || allowed.isNull();
  }

  private boolean parses(String kind) {
    return lists("parse", kind);
  }

  private boolean lists(String field, String value) {
    return Json.elements(allowed.path(field)).stream()
        .anyMatch(element -> element.asText().equals(value));
  }
}
