package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;

/** What Discord asks of a form with text fields. */
final class ModalRules {

  private static final int TITLE = 45;
  private static final int FIELDS = 5;
  private static final int LABEL = 45;
  private static final int DESCRIPTION = 100;
  private static final int PLACEHOLDER = 100;
  private static final int VALUE = 4000;

  private ModalRules() {}

  static void check(JsonNode modal) {
    Problems problems = new Problems().at("data");
    ControlRules controls = new ControlRules();
    problems.requiredText(modal, "custom_id", ControlRules.CUSTOM_ID);
    problems.requiredText(modal, "title", TITLE);
    problems.count(modal, "components", 1, FIELDS);
    JsonNode labels = modal.path("components");
    for (int i = 0; i < labels.size(); i++) {
      Problems at = problems.at("components").at(i);
      JsonNode label = labels.path(i);
      JsonNode field = label.path("component");
      if (Components.type(label) != Components.LABEL
          || Components.type(field) != Components.TEXT_INPUT) {
        at.at("type").add("UNION_TYPE_CHOICES", "Only labelled text fields are known here");
        continue;
      }
      at.requiredText(label, "label", LABEL);
      at.optionalText(label, "description", DESCRIPTION);
      Problems inside = at.at("component");
      controls.checkCustomId(field, inside);
      inside.optionalText(field, "placeholder", PLACEHOLDER);
      inside.optionalText(field, "value", VALUE);
      inside.range(field, "style", 1, 2);
      inside.range(field, "min_length", 0, VALUE);
      inside.range(field, "max_length", 1, VALUE);
    }
    problems.refuse();
  }
}
