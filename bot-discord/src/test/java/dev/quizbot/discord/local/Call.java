package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as its route sees it.
 *
 * @param variables what stood in the path where the route has a {@code *}, in order
 * @param at when it arrived
 * @param nanos the same on {@link System#nanoTime()}
 */
record Call(
    List<String> variables, Map<String, String> query, JsonNode body, Instant at, long nanos) {

  Call {
    variables = List.copyOf(variables);
    query = Map.copyOf(query);
  }

  String variable(int index) {
    return variables.get(index);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }
}
