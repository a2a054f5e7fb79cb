package dev.quizbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tokens: from the environment, or from a file that the environment names. They are never logged.
 */
public final class Secrets {
  private Secrets() {}

  /**
   * The value of a variable, or the text of the file that the variable with {@code _FILE} behind
   * its name names.
   *
   * @throws IllegalStateException if neither is there; the message says what to do and is meant for
   *     people
   */
  public static String read(String variable, Map<String, String> environment) {
    String value = environment.getOrDefault(variable, "").strip();
    if (!value.isEmpty()) {
      return value;
    }
    String file = environment.getOrDefault(variable + "_FILE", "").strip();
    if (file.isEmpty()) {
      throw new IllegalStateException(
          "%s is not set; set it to the token, or %s_FILE to a file that holds it"
              .formatted(variable, variable));
    }
    try {
      String text = Files.readString(Path.of(file)).strip();
      if (text.isEmpty()) {
        throw new IllegalStateException("the file that %s_FILE names is empty".formatted(variable));
      }
      return text;
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "the file that %s_FILE names can't be read: %s".formatted(variable, unreadable),
          unreadable);
    }
  }
}
