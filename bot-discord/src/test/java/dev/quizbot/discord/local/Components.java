package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** The components of a message or a modal, found wherever they are nested. */
final class Components {

  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int THUMBNAIL = 11;
  static final int GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;

  private Components() {}

  /** All of them, each before those inside it. */
  static Stream<JsonNode> in(JsonNode owner) {
    Stream<JsonNode> children = Json.elements(owner.path("components")).stream();
    Stream<JsonNode> single =
        Stream.of(owner.path("accessory"), owner.path("component")).filter(JsonNode::isObject);
    return Stream.concat(children, single)
        .flatMap(component -> Stream.concat(Stream.of(component), in(component)));
  }

  static int type(JsonNode component) {
    return component.path("type").asInt();
  }

  static boolean isSelect(JsonNode component) {
    int type = type(component);
    return type == STRING_SELECT || (type >= 5 && type <= 8);
  }

  static Optional<JsonNode> byCustomId(JsonNode owner, String customId) {
    return in(owner).filter(c -> c.path("custom_id").asText().equals(customId)).findFirst();
  }

  static Optional<JsonNode> byCustomIdOrLabel(JsonNode owner, String which) {
    return byCustomId(owner, which)
        .or(() -> in(owner).filter(c -> c.path("label").asText().equals(which)).findFirst());
  }
}
