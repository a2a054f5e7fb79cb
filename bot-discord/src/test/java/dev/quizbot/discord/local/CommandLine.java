package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command as a person types it: only what was registered, and with values of the right type. */
final class CommandLine {

  private static final int TEXT = 3;
  private static final int WHOLE_NUMBER = 4;
  private static final int TRUTH = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;

  private final Guild guild;
  private final ObjectNode command;
  private final JsonNode spec;
  private final List<String> words;

  private CommandLine(Guild guild, ObjectNode command, JsonNode spec, List<String> words) {
    this.guild = guild;
    this.command = command;
    this.spec = spec;
    this.words = words;
  }

  static CommandLine of(World world, Channel channel, Person person, String line) {
    List<String> words = List.of(line.split(" ", -1));
    ObjectNode command =
        world
            .commands()
            .find(channel.guild().id(), words.get(0))
            .orElseThrow(() -> new IllegalArgumentException("not registered: /" + line));
    requirePermission(command, person, channel);
    JsonNode spec = command;
    for (String word : words.subList(1, words.size())) {
      spec = option(spec, word);
    }
    if (CommandRules.isNested(spec.path("options").path(0))) {
      throw new IllegalArgumentException("needs a subcommand: /" + line);
    }
    return new CommandLine(channel.guild(), command, spec, words);
  }

  private static void requirePermission(JsonNode command, Person person, Channel channel) {
    long needed = command.path("default_member_permissions").asLong(0);
    long has = Permissions.of(person.id(), channel);
    if ((has & needed) != needed) {
      throw new IllegalArgumentException(
          "%s may not use /%s".formatted(person, command.path("name").asText()));
    }
  }

  ObjectNode filledWith(Map<String, ?> values) {
    ObjectNode resolved = Json.object();
    ArrayNode options = Json.array();
    values.forEach((name, value) -> options.add(typed(option(spec, name), value, resolved)));
    for (JsonNode option : spec.path("options")) {
      String name = option.path("name").asText();
      if (option.path("required").asBoolean() && !values.containsKey(name)) {
        throw new IllegalArgumentException("/%s needs %s".formatted(words, name));
      }
    }
    ObjectNode data = data(options);
    data.set("resolved", resolved);
    return data;
  }

  ObjectNode typing(String name, String typed) {
    JsonNode option = option(spec, name);
    if (!option.path("autocomplete").asBoolean()) {
      throw new IllegalArgumentException("%s offers no completions".formatted(name));
    }
    ArrayNode options = Json.array();
    options
        .addObject()
        .put("name", name)
        .put("type", option.path("type").intValue())
        .put("value", typed)
        .put("focused", true);
    return data(options);
  }

  private ObjectNode typed(JsonNode option, Object value, ObjectNode resolved) {
    int type = option.path("type").intValue();
    ObjectNode json = Json.object().put("name", option.path("name").textValue()).put("type", type);
    requireOffered(option, value);
    if (type == TEXT && value instanceof String text) {
      return json.put("value", text);
    }
    if (type == WHOLE_NUMBER && value instanceof Number number) {
      return json.put("value", number.longValue());
    }
    if (type == TRUTH && value instanceof Boolean truth) {
      return json.put("value", truth);
    }
    if (type == USER && value instanceof Person person) {
      resolved.withObjectProperty("users").set(person.id(), person.json());
      ObjectNode member = guild.member(person.id(), person.json());
      member.remove("user");
      member.put("permissions", "0");
      resolved.withObjectProperty("members").set(person.id(), member);
      return json.put("value", person.id());
    }
    if (type == CHANNEL && value instanceof Channel channel) {
      resolved.withObjectProperty("channels").set(channel.id(), channel.json());
      return json.put("value", channel.id());
    }
    throw new IllegalArgumentException("%s does not take %s".formatted(option, value));
  }

  private static void requireOffered(JsonNode option, Object value) {
    JsonNode choices = option.path("choices");
    boolean offered =
        choices.isEmpty()
            || Json.elements(choices).stream()
                .anyMatch(choice -> choice.path("value").asText().equals(value.toString()));
    if (!offered) {
      throw new IllegalArgumentException("%s is not among %s".formatted(value, choices));
    }
  }

  private ObjectNode data(ArrayNode options) {
    ArrayNode nested = options;
    JsonNode level = command;
    for (int depth = words.size() - 1; depth > 0; depth--) {
      level = level(depth);
      ArrayNode outer = Json.array();
      outer
          .addObject()
          .put("name", words.get(depth))
          .put("type", level.path("type").intValue())
          .set("options", nested);
      nested = outer;
    }
    ObjectNode data =
        Json.object()
            .put("id", command.path("id").textValue())
            .put("name", words.get(0))
            .put("type", 1);
    Optional.ofNullable(command.get("guild_id")).ifPresent(id -> data.set("guild_id", id));
    data.set("options", nested);
    return data;
  }

  private JsonNode level(int depth) {
    JsonNode level = command;
    for (String word : words.subList(1, depth + 1)) {
      level = option(level, word);
    }
    return level;
  }

  private static JsonNode option(JsonNode owner, String name) {
    return Json.elements(owner.path("options")).stream()
        .filter(option -> option.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "/%s has no option '%s'".formatted(owner.path("name").asText(), name)));
  }
}
