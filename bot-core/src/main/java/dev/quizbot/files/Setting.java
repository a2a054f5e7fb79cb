package dev.quizbot.files;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that can be set in {@code config/quizbot.yml} or in the environment.
 *
 * @param key its name in the file, with dots between the levels
 * @param standard what it is unless set, as one would write it
 * @param parser from what is written to the value; throws {@link IllegalArgumentException} with
 *     what to write instead
 * @param many whether a list may be written; the parser then gets a line an entry
 */
public record Setting<T>(String key, String standard, Function<String, T> parser, boolean many) {
  static final String PREFIX = "QUIZBOT_";

  /** One with a single value. */
  public Setting(String key, String standard, Function<String, T> parser) {
    this(key, standard, parser, false);
  }

  /** One with a list of values, none at first; a single one needs no list. */
  public static <E> Setting<List<E>> list(String key, Function<String, E> parser) {
    return new Setting<>(
        key,
        "",
        text ->
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(parser).toList(),
        true);
  }

  /** Its name in the environment: {@code QUIZBOT_} and the key in capitals, with underscores. */
  public String variable() {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
