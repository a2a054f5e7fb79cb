package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.quizbot.local.Json;

/**
 * Request bodies for tests of limits, written with single quotes and with {@code %s} for the value
 * in question. In an element of a list {@code $} is its own name.
 */
final class Samples {

  static final String FIELD = "{'name':'x','value':'x'}";
  static final String BUTTON = "{'type':2,'style':1,'label':'x','custom_id':'$'}";
  static final String ROW = "{'type':1,'components':[" + BUTTON + "]}";
  static final String OPTION = "{'label':'x','value':'$'}";
  static final String TEXT = "{'type':10,'content':'x'}";
  static final String CHOICE = "{'name':'x','value':'$'}";
  static final String COMMAND_OPTION = "{'type':3,'name':'o$','description':'x'}";

  private Samples() {}

  static String text(int length) {
    return "'" + "x".repeat(length) + "'";
  }

  static String list(int size, String element) {
    ArrayNode array = Json.array();
    for (int i = 0; i < size; i++) {
      array.add(Json.parse(quoted(element.replace("$", "n" + i))));
    }
    return array.toString();
  }

  static String embed(String field) {
    return "{'embeds':[{" + field + "}]}";
  }

  static String field(String name, String value) {
    return embed("'fields':[{'name':" + name + ",'value':" + value + "}]");
  }

  static String row(String components) {
    return "{'content':'x','components':[{'type':1,'components':" + components + "}]}";
  }

  static String button(String label, String id) {
    return row("[{'type':2,'style':1,'label':" + label + ",'custom_id':" + id + "}]");
  }

  static String select(String options) {
    return row("[{'type':3,'custom_id':'s','options':" + options + "}]");
  }

  static String v2(String components) {
    return "{'flags':32768,'components':" + components + "}";
  }

  static JsonNode json(String body, String value) {
    return Json.parse(quoted(body.replace("%s", value)));
  }

  static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
