package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a form body, each problem at its path: the {@code errors} tree that comes with
 * code 50035.
 */
final class Problems {

  private record Problem(List<String> path, String code, String message) {}

  private final List<Problem> found;
  private final List<String> path;

  Problems() {
    this(new ArrayList<>(), List.of());
  }

  private Problems(List<Problem> found, List<String> path) {
    this.found = found;
    this.path = path;
  }

  /** The same problems, seen from a field below. */
  Problems at(String field) {
    List<String> below = new ArrayList<>(path);
    below.add(field);
    return new Problems(found, List.copyOf(below));
  }

  Problems at(int index) {
    return at(Integer.toString(index));
  }

  void add(String code, String message) {
    found.add(new Problem(path, code, message));
  }

  /** A text that may be left out. Lengths are counted in code points. */
  void optionalText(JsonNode owner, String field, int max) {
    JsonNode value = owner.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isTextual()) {
      at(field).add("STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
    } else if (length(value.textValue()) > max) {
      at(field).add("BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
    }
  }

  /** A text that must be there, and not be empty. */
  void requiredText(JsonNode owner, String field, int max) {
    JsonNode value = owner.path(field);
    if (value.isMissingNode() || value.isNull()) {
      at(field).add("BASE_TYPE_REQUIRED", "This field is required");
    } else if (value.isTextual() && value.textValue().isEmpty()) {
      at(field).add("BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + max + " in length.");
    } else {
      optionalText(owner, field, max);
    }
  }

  /** A list of so many elements; a missing one has none. */
  void count(JsonNode owner, String field, int min, int max) {
    JsonNode value = owner.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      at(field).add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    } else if (value.size() < min || value.size() > max) {
      at(field)
          .add("BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
    }
  }

  /** A number in a range; a missing one stands for its default. */
  void range(JsonNode owner, String field, int min, int max) {
    JsonNode value = owner.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isIntegralNumber() || value.intValue() < min || value.intValue() > max) {
      at(field)
          .add("NUMBER_TYPE_RANGE", "int value should be between " + min + " and " + max + ".");
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Refuses the request when something is wrong with it. */
  void refuse() {
    if (isEmpty()) {
      return;
    }
    ObjectNode errors = Json.object();
    for (Problem problem : found) {
      ObjectNode node = errors;
      for (String step : problem.path()) {
        node = node.withObjectProperty(step);
      }
      node.withArrayProperty("_errors")
          .addObject()
          .put("code", problem.code())
          .put("message", problem.message());
    }
    ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
    body.set("errors", errors);
    throw new Refusal(400, body);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
