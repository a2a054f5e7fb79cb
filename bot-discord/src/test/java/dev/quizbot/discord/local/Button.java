package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A button on a message.
 *
 * @param customId empty on a link
 */
public record Button(String label, String customId, boolean isDisabled) {

  static boolean is(JsonNode component) {
    return Components.type(component) == Components.BUTTON;
  }

  static Button of(JsonNode component) {
    return new Button(
        component.path("label").asText(),
        component.path("custom_id").asText(),
        component.path("disabled").asBoolean());
  }
}
