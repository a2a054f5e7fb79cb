package dev.quizbot.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.quizbot.quiz.DailyLine;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form for a channel's daily question, see {@link DailyFormView}. What is filled in
 * becomes a line as one could have typed it, see {@link DailyLine}.
 *
 * @param channel the channel's id
 * @param fields what was filled in, by field
 */
record DailyForm(String channel, Map<String, String> fields) {
  static final String ID = "quiz:daily";

  static final String TIME = "time";
  static final String ZONE = "zone";
  static final String DAYS = "days";
  static final String TOPICS = "topics";
  static final String DIFFICULTY = "difficulty";
  static final String REVEAL = "reveal";
  static final String NAME = "name";
  static final String FEEDBACK = "feedback";
  static final String BOARD_DAY = "board-day";
  static final String BOARD_TIME = "board-time";

  private static final String UNSEEN = "unseen";

  static final String BOARD_AT = "16:00";
  static final String ANY_TIME = "09:30 ";

  /** What was filled in. */
  static DailyForm read(View view) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, Map<String, ViewState.Value>> values =
        view.getState() == null ? Map.of() : view.getState().getValues();
    values.forEach((field, inputs) -> inputs.values().forEach(v -> fields.put(field, written(v))));
    String[] metadata = view.getPrivateMetadata().split(" ", 2);
    fields.put(UNSEEN, metadata.length == 2 ? metadata[1] : "");
    return new DailyForm(metadata[0], Map.copyOf(fields));
  }

  /** The line that says the same. */
  String line() {
    return String.join(
        " ",
        field(TIME),
        field(ZONE),
        field(DAYS),
        field(TOPICS),
        field(DIFFICULTY),
        "reveal",
        field(REVEAL),
        field(FEEDBACK).isEmpty() ? "" : "feedback " + field(FEEDBACK),
        field(BOARD_DAY).isEmpty() ? "" : "board %s %s".formatted(field(BOARD_DAY), boardTime()),
        "name",
        field(NAME),
        field(UNSEEN));
  }

  private String boardTime() {
    return field(BOARD_TIME).isEmpty() ? BOARD_AT : field(BOARD_TIME);
  }

  /**
   * What is wrong, by field.
   *
   * @param check what is wrong with a line, if anything
   */
  Map<String, String> errors(Function<String, Optional<String>> check) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (field(TIME).isEmpty()) {
      errors.put(TIME, "Choose a time.");
    }
    if (field(DAYS).isEmpty()) {
      errors.put(DAYS, "Choose a day at least.");
    }
    if (field(ZONE).contains(" ") || !readsAsZone(field(ZONE))) {
      errors.put(ZONE, "Write a time zone like Europe/Berlin or UTC.");
    }
    problem("reveal " + field(REVEAL)).ifPresent(problem -> errors.put(REVEAL, problem));
    problem("name " + field(NAME)).ifPresent(problem -> errors.put(NAME, problem));
    if (errors.isEmpty()) {
      check
          .apply(line())
          .ifPresent(problem -> errors.put(fields.containsKey(TOPICS) ? TOPICS : NAME, problem));
    }
    return errors;
  }

  private static boolean readsAsZone(String word) {
    return problem(word).isEmpty()
        && DailyLine.parse(ANY_TIME + word, ZoneOffset.UTC).plan().selection().topics().isEmpty();
  }

  private static Optional<String> problem(String words) {
    try {
      DailyLine.parse(ANY_TIME + words, ZoneOffset.UTC);
      return words.isBlank() ? Optional.of("Write something.") : Optional.empty();
    } catch (DailyLine.UnreadableException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static String written(ViewState.Value value) {
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    return orEmpty(value.getSelectedTime() == null ? value.getValue() : value.getSelectedTime());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
