package dev.quizbot.files;

import java.util.Locale;
import java.util.function.Function;

/**
 * Something that can be set in {@code config/quizbot.yml} or in the environment.
 *
 * @param key its name in the file, with dots between the levels
 * @param standard what it is unless set, as one would write it
 * @param parser from what is written to the value; throws {@link IllegalArgumentException} with
 *     what to write instead
 */
public record Setting<T>(String key, String standard, Function<String, T> parser) {
  static final String PREFIX = "QUIZBOT_";

  /** Its name in the environment: {@code QUIZBOT_} and the key in capitals, with underscores. */
  public String variable() {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
