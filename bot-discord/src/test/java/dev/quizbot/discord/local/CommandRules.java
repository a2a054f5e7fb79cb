package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord asks of slash commands. */
final class CommandRules {

  static final int OPTIONS = 25;
  static final int CHOICES = 25;
  static final int DESCRIPTION = 100;
  static final int CHOICE_TEXT = 100;

  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int LAST_TYPE = 11;
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private CommandRules() {}

  static void check(JsonNode command) {
    Problems problems = new Problems();
    checkCommand(command, problems);
    problems.refuse();
  }

  static void checkAll(JsonNode commands) {
    Problems problems = new Problems();
    if (!commands.isArray()) {
      problems.add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < commands.size(); i++) {
      checkCommand(commands.path(i), problems.at(i));
      if (!names.add(commands.path(i).path("name").asText())) {
        problems.at(i).add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique");
      }
    }
    problems.refuse();
  }

  private static void checkCommand(JsonNode command, Problems problems) {
    if (!command.isObject()) {
      problems.add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
      return;
    }
    if (command.path("type").asInt(1) != 1) {
      problems.at("type").add("BASE_TYPE_CHOICES", "Only slash commands are known here");
    }
    checkNamed(command, problems);
  }

  private static void checkNamed(JsonNode named, Problems problems) {
    String name = named.path("name").asText();
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      problems
          .at("name")
          .add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: " + name);
    }
    problems.requiredText(named, "description", DESCRIPTION);
    problems.count(named, "options", 0, OPTIONS);
    JsonNode options = named.path("options");
    boolean optionalSeen = false;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      Problems at = problems.at("options").at(i);
      checkOption(option, at);
      if (isNested(option) != isNested(options.path(0))) {
        at.at("type").add("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Options can't be mixed");
      }
      if (!names.add(option.path("name").asText())) {
        at.at("name").add("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Name is taken");
      }
      boolean required = option.path("required").asBoolean();
      if (required && optionalSeen) {
        at.add("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options come first");
      }
      optionalSeen |= !required;
    }
  }

  private static void checkOption(JsonNode option, Problems problems) {
    problems.range(option, "type", SUBCOMMAND, LAST_TYPE);
    if (!option.path("type").isInt()) {
      problems.at("type").add("BASE_TYPE_REQUIRED", "This field is required");
    }
    checkNamed(option, problems);
    problems.count(option, "choices", 0, CHOICES);
    if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
      problems.at("autocomplete").add("APPLICATION_COMMAND_OPTIONS_CHOICES", "Not with choices");
    }
    checkChoices(option.path("choices"), problems.at("choices"));
  }

  /** Choices of an option, or completions on offer. */
  static void checkChoices(JsonNode choices, Problems problems) {
    for (int i = 0; i < choices.size(); i++) {
      JsonNode choice = choices.path(i);
      problems.at(i).requiredText(choice, "name", CHOICE_TEXT);
      if (!choice.path("value").isNumber()) {
        problems.at(i).requiredText(choice, "value", CHOICE_TEXT);
      }
    }
  }

  static boolean isNested(JsonNode option) {
    int type = option.path("type").asInt();
    return type == SUBCOMMAND || type == GROUP;
  }
}
