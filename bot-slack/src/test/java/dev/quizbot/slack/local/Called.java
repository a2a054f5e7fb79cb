package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A call that reached the server, whatever became of it.
 *
 * @param at by the platform's clock
 */
public record Called(String path, Instant at, ObjectNode arguments) {
  public String text(String argument) {
    return arguments.path(argument).asText();
  }
}
