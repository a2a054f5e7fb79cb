package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What Discord asks of a message's components, in rows (v1) and laid out freely (v2). */
final class LayoutRules {

  private static final int ROWS = 5;
  private static final int COMPONENTS = 40;
  private static final int ALL_TEXT = 4000;
  private static final int SECTION_TEXTS = 3;
  private static final Set<Integer> IN_CONTAINER =
      Set.of(
          Components.ROW,
          Components.SECTION,
          Components.TEXT,
          Components.GALLERY,
          Components.FILE,
          Components.SEPARATOR);

  private final ControlRules controls = new ControlRules();

  static void checkRows(JsonNode message, Problems problems) {
    problems.count(message, "components", 0, ROWS);
    LayoutRules rules = new LayoutRules();
    JsonNode rows = message.path("components");
    for (int i = 0; i < rows.size(); i++) {
      Problems at = problems.at("components").at(i);
      if (Components.type(rows.path(i)) == Components.ROW) {
        rules.controls.checkRow(rows.path(i), at);
      } else {
        at.at("type").add("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
      }
    }
  }

  static void checkFree(JsonNode message, Problems problems) {
    LayoutRules rules = new LayoutRules();
    Problems list = problems.at("components");
    rules.checkChildren(message, problems, true);
    long components = Components.in(message).count();
    if (components > COMPONENTS) {
      list.add("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "At most 40 in all");
    }
    int text =
        Components.in(message).mapToInt(c -> Problems.length(c.path("content").asText(""))).sum();
    if (text > ALL_TEXT) {
      list.add("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "At most 4000 in all");
    }
  }

  private void checkChildren(JsonNode owner, Problems problems, boolean top) {
    JsonNode children = owner.path("components");
    for (int i = 0; i < children.size(); i++) {
      JsonNode child = children.path(i);
      int type = Components.type(child);
      Problems at = problems.at("components").at(i);
      if (IN_CONTAINER.contains(type) || (top && type == Components.CONTAINER)) {
        check(child, type, at);
      } else {
        at.at("type").add("UNION_TYPE_CHOICES", "Not allowed here: " + type);
      }
    }
  }

  private void check(JsonNode component, int type, Problems problems) {
    if (type == Components.ROW) {
      controls.checkRow(component, problems);
    } else if (type == Components.TEXT) {
      problems.requiredText(component, "content", ALL_TEXT);
    } else if (type == Components.SECTION) {
      checkSection(component, problems);
    } else if (type == Components.CONTAINER) {
      problems.count(component, "components", 1, COMPONENTS);
      checkChildren(component, problems, false);
    }
  }

  private void checkSection(JsonNode section, Problems problems) {
    problems.count(section, "components", 1, SECTION_TEXTS);
    JsonNode texts = section.path("components");
    for (int i = 0; i < texts.size(); i++) {
      if (Components.type(texts.path(i)) == Components.TEXT) {
        problems.at("components").at(i).requiredText(texts.path(i), "content", ALL_TEXT);
      } else {
        problems.at("components").at(i).add("UNION_TYPE_CHOICES", "Only text in a section");
      }
    }
    JsonNode accessory = section.path("accessory");
    if (Button.is(accessory)) {
      controls.checkButton(accessory, problems.at("accessory"));
    } else if (Components.type(accessory) != Components.THUMBNAIL) {
      problems.at("accessory").add("BASE_TYPE_REQUIRED", "A button or a thumbnail is required");
    }
  }
}
