package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a person reads in a message. */
final class MessageText {

  private MessageText() {}

  static List<String> of(JsonNode message) {
    List<String> texts = new ArrayList<>();
    add(texts, message.path("content"));
    for (JsonNode embed : message.path("embeds")) {
      add(texts, embed.path("author").path("name"));
      add(texts, embed.path("title"));
      add(texts, embed.path("description"));
      for (JsonNode field : embed.path("fields")) {
        add(texts, field.path("name"));
        add(texts, field.path("value"));
      }
      add(texts, embed.path("footer").path("text"));
    }
    Components.in(message)
        .forEach(
            component -> {
              add(texts, component.path("content"));
              add(texts, component.path("label"));
              component.path("options").forEach(option -> add(texts, option.path("label")));
            });
    return List.copyOf(texts);
  }

  /** The texts whose mentions notify people: not those in embeds and on buttons. */
  static String notifying(JsonNode message) {
    List<String> texts = new ArrayList<>();
    add(texts, message.path("content"));
    Components.in(message).forEach(component -> add(texts, component.path("content")));
    return String.join("\n", texts);
  }

  private static void add(List<String> texts, JsonNode text) {
    if (!text.asText("").isEmpty()) {
      texts.add(text.asText());
    }
  }
}
