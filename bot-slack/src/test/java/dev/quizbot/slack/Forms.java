package dev.quizbot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;

/** What people fill into the form of daily questions, as Slack sends it. */
final class Forms {
  private Forms() {}

  /** A series on weekdays about Spark. */
  static ObjectNode daily(String time, String name) {
    return daily(time, "UTC", "mon,tue", "17:00", name);
  }

  static ObjectNode daily(String time, String zone, String days, String reveal, String name) {
    ObjectNode values = Json.object();
    input(values, "time").put("type", "timepicker").put("selected_time", time);
    input(values, "zone").put("type", "plain_text_input").put("value", zone);
    var ticked = input(values, "days").put("type", "checkboxes").putArray("selected_options");
    for (String day : days.split(",", -1)) {
      if (!day.isEmpty()) {
        ticked.addObject().put("value", day);
      }
    }
    input(values, "topics")
        .put("type", "multi_static_select")
        .putArray("selected_options")
        .addObject()
        .put("value", "spark");
    choice(values, "difficulty", "Hard");
    input(values, "reveal").put("type", "plain_text_input").put("value", reveal);
    input(values, "name").put("type", "plain_text_input").put("value", name);
    return values;
  }

  /** Something chosen from a list. */
  static void choice(ObjectNode values, String block, String value) {
    input(values, block)
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", value);
  }

  private static ObjectNode input(ObjectNode values, String block) {
    return values.putObject(block).putObject("input");
  }
}
