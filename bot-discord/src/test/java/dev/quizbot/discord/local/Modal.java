package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.List;
import java.util.Map;

/** A form that the bot opened for a person. */
public record Modal(Channel channel, JsonNode json) {

  public String title() {
    return json.path("title").textValue();
  }

  /** The custom ids of its fields. */
  public List<String> fields() {
    return Components.in(json)
        .filter(field -> Components.type(field) == Components.TEXT_INPUT)
        .map(field -> field.path("custom_id").textValue())
        .toList();
  }

  ObjectNode filledWith(Map<String, String> values) {
    if (!fields().containsAll(values.keySet())) {
      throw new IllegalArgumentException("%s has the fields %s".formatted(title(), fields()));
    }
    ObjectNode data = Json.object().put("custom_id", json.path("custom_id").textValue());
    ArrayNode components = data.putArray("components");
    int id = 1;
    for (String field : fields()) {
      components
          .addObject()
          .put("type", Components.LABEL)
          .put("id", id++)
          .putObject("component")
          .put("type", Components.TEXT_INPUT)
          .put("id", id++)
          .put("custom_id", field)
          .put("value", values.getOrDefault(field, ""));
    }
    return data;
  }
}
