package dev.quizbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens and passwords: from the environment, or from a file that the environment names. They are
 * never logged.
 */
public final class Secrets {
  private Secrets() {}

  /**
   * A token that must be there; see {@link #find}.
   *
   * @throws IllegalStateException if it isn't, or can't be read; the message says what to do and is
   *     meant for people
   */
  public static String read(String variable, Map<String, String> environment) {
    return find(variable, environment)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s is not set; set it to the token, or %s_FILE to a file that holds it"
                        .formatted(variable, variable)));
  }

  /**
   * The value of a variable, or the text of the file that the variable with {@code _FILE} behind
   * its name names.
   *
   * @return none if neither variable is set
   * @throws IllegalStateException if there is no text to be had from the file; the message says why
   *     and is meant for people
   */
  public static Optional<String> find(String variable, Map<String, String> environment) {
    return set(variable, environment)
        .or(() -> set(variable + "_FILE", environment).map(file -> text(variable, file)));
  }

  private static Optional<String> set(String variable, Map<String, String> environment) {
    return Optional.of(environment.getOrDefault(variable, "").strip())
        .filter(value -> !value.isEmpty());
  }

  private static String text(String variable, String file) {
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
