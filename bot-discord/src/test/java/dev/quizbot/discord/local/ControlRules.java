package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Discord asks of the things one clicks: rows, buttons and selects. Used for one message. */
final class ControlRules {

  static final int CUSTOM_ID = 100;

  private static final int ROW_BUTTONS = 5;
  private static final int LABEL = 80;
  private static final int URL = 512;
  private static final int LINK = 5;
  private static final int PREMIUM = 6;
  private static final int PLACEHOLDER = 150;
  private static final int OPTIONS = 25;
  private static final int OPTION_TEXT = 100;

  private final Set<String> customIds = new HashSet<>();

  void checkRow(JsonNode row, Problems problems) {
    problems.count(row, "components", 1, ROW_BUTTONS);
    JsonNode controls = row.path("components");
    for (int i = 0; i < controls.size(); i++) {
      JsonNode control = controls.path(i);
      Problems at = problems.at("components").at(i);
      if (Button.is(control)) {
        checkButton(control, at);
      } else if (Components.isSelect(control)) {
        checkSelect(control, at);
        if (controls.size() > 1) {
          problems.add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select needs a row of its own");
        }
      } else {
        at.at("type").add("UNION_TYPE_CHOICES", "Value of field \"type\" must be a control.");
      }
    }
  }

  void checkButton(JsonNode button, Problems problems) {
    problems.optionalText(button, "label", LABEL);
    problems.range(button, "style", 1, PREMIUM);
    int style = button.path("style").asInt();
    if (style == 0) {
      problems.at("style").add("BASE_TYPE_REQUIRED", "This field is required");
    }
    if (style == LINK) {
      problems.requiredText(button, "url", URL);
      if (button.hasNonNull("custom_id")) {
        problems.add("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "Not both");
      }
    } else if (style != PREMIUM) {
      checkCustomId(button, problems);
    }
    boolean blank = button.path("label").asText("").isBlank() && !button.hasNonNull("emoji");
    if (blank && style != PREMIUM) {
      problems.add("BUTTON_COMPONENT_INVALID_LABEL_EMOJI", "A label or an emoji is required");
    }
  }

  private void checkSelect(JsonNode select, Problems problems) {
    checkCustomId(select, problems);
    problems.optionalText(select, "placeholder", PLACEHOLDER);
    problems.range(select, "min_values", 0, OPTIONS);
    problems.range(select, "max_values", 1, OPTIONS);
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (least > most) {
      problems.at("min_values").add("SELECT_COMPONENT_MIN_VALUES", "More than max_values");
    }
    if (Components.type(select) != Components.STRING_SELECT) {
      return;
    }
    problems.count(select, "options", 1, OPTIONS);
    JsonNode options = select.path("options");
    if (most > options.size()) {
      problems.at("max_values").add("SELECT_COMPONENT_MAX_VALUES", "More than options");
    }
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      Problems at = problems.at("options").at(i);
      at.requiredText(option, "label", OPTION_TEXT);
      at.requiredText(option, "value", OPTION_TEXT);
      at.optionalText(option, "description", OPTION_TEXT);
      if (!values.add(option.path("value").asText())) {
        at.at("value").add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Value is taken");
      }
    }
  }

  void checkCustomId(JsonNode control, Problems problems) {
    problems.requiredText(control, "custom_id", CUSTOM_ID);
    if (!customIds.add(control.path("custom_id").asText())) {
      problems
          .at("custom_id")
          .add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
  }
}
