package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Json;

/** What Discord asks of a message as it would be after the request. */
final class MessageRules {

  private static final int CONTENT = 2000;
  private static final int NONCE = 25;
  private static final int MENTIONED = 100;

  private MessageRules() {}

  static void check(JsonNode message) {
    Problems problems = new Problems();
    problems.optionalText(message, "content", CONTENT);
    EmbedRules.check(message, problems);
    checkNonce(message, problems);
    checkAllowedMentions(message.path("allowed_mentions"), problems.at("allowed_mentions"));
    if ((message.path("flags").asInt() & Message.COMPONENTS_V2) != 0) {
      refuseLegacyFields(message, problems);
      LayoutRules.checkFree(message, problems);
    } else {
      LayoutRules.checkRows(message, problems);
    }
    problems.refuse();
    if (isEmpty(message)) {
      throw Refusal.emptyMessage();
    }
  }

  private static void checkNonce(JsonNode message, Problems problems) {
    JsonNode nonce = message.path("nonce");
    if (nonce.asText("").length() > NONCE) {
      problems.at("nonce").add("NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
    }
  }

  private static void checkAllowedMentions(JsonNode allowed, Problems problems) {
    for (String kind : new String[] {"users", "roles"}) {
      problems.count(allowed, kind, 0, MENTIONED);
      if (Json.elements(allowed.path(kind)).stream().anyMatch(id -> !isSnowflake(id.asText()))) {
        problems.at(kind).add("NUMBER_TYPE_COERCE", "Value is not snowflake.");
      }
      boolean parsed =
          Json.elements(allowed.path("parse")).stream().anyMatch(p -> p.asText().equals(kind));
      if (parsed && !allowed.path(kind).isEmpty()) {
        problems.add(
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse and " + kind + " exclude each other");
      }
    }
  }

  private static boolean isSnowflake(String id) {
    return id.matches("\\d{1,19}");
  }

  private static void refuseLegacyFields(JsonNode message, Problems problems) {
    for (String field : new String[] {"content", "embeds"}) {
      JsonNode value = message.path(field);
      if (!value.asText("").isEmpty() || !value.isEmpty()) {
        problems
            .at(field)
            .add(
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The '" + field + "' field cannot be used with components v2");
      }
    }
  }

  private static boolean isEmpty(JsonNode message) {
    return message.path("content").asText("").isBlank()
        && message.path("embeds").isEmpty()
        && message.path("components").isEmpty()
        && message.path("attachments").isEmpty();
  }
}
