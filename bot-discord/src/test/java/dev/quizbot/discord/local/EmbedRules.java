package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;

/** What Discord asks of embeds. */
final class EmbedRules {

  private static final int MOST = 10;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 4096;
  private static final int FIELDS = 25;
  private static final int FIELD_NAME = 256;
  private static final int FIELD_VALUE = 1024;
  private static final int FOOTER = 2048;
  private static final int AUTHOR = 256;
  private static final int ALL_TEXT = 6000;

  private EmbedRules() {}

  static void check(JsonNode message, Problems problems) {
    problems.count(message, "embeds", 0, MOST);
    Problems list = problems.at("embeds");
    JsonNode embeds = message.path("embeds");
    int text = 0;
    for (int i = 0; i < embeds.size(); i++) {
      checkOne(embeds.path(i), list.at(i));
      text += length(embeds.path(i));
    }
    if (text > ALL_TEXT) {
      list.add("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private static void checkOne(JsonNode embed, Problems problems) {
    problems.optionalText(embed, "title", TITLE);
    problems.optionalText(embed, "description", DESCRIPTION);
    problems.at("footer").optionalText(embed.path("footer"), "text", FOOTER);
    problems.at("author").optionalText(embed.path("author"), "name", AUTHOR);
    problems.range(embed, "color", 0, 0xFFFFFF);
    problems.count(embed, "fields", 0, FIELDS);
    JsonNode fields = embed.path("fields");
    for (int i = 0; i < fields.size(); i++) {
      problems.at("fields").at(i).requiredText(fields.path(i), "name", FIELD_NAME);
      problems.at("fields").at(i).requiredText(fields.path(i), "value", FIELD_VALUE);
    }
    if (length(embed) == 0 && !embed.has("image") && !embed.has("thumbnail")) {
      problems.at("description").add("BASE_TYPE_REQUIRED", "This field is required");
    }
  }

  private static int length(JsonNode embed) {
    int length =
        length(embed, "title")
            + length(embed, "description")
            + length(embed.path("footer"), "text")
            + length(embed.path("author"), "name");
    for (JsonNode field : embed.path("fields")) {
      length += length(field, "name") + length(field, "value");
    }
    return length;
  }

  private static int length(JsonNode owner, String field) {
    return Problems.length(owner.path(field).asText(""));
  }
}
