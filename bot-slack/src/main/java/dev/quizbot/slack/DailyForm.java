package dev.quizbot.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Feedback;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.WeeklyBoard;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form for a channel's daily question. What is filled in becomes a line as one could have typed
 * it, see {@link DailyLine}.
 *
 * @param channel the channel's id
 * @param fields what was filled in, by field
 */
record DailyForm(String channel, Map<String, String> fields) {
  static final String ID = "quiz:daily";

  private static final String TIME = "time";
  private static final String ZONE = "zone";
  private static final String DAYS = "days";
  private static final String TOPICS = "topics";
  private static final String DIFFICULTY = "difficulty";
  private static final String REVEAL = "reveal";
  private static final String NAME = "name";
  private static final String FEEDBACK = "feedback";
  private static final String BOARD_DAY = "board-day";
  private static final String BOARD_TIME = "board-time";

  private static final String UNSEEN = "unseen";

  /** The input in each block. */
  private static final String INPUT = "input";

  private static final int MAX_OPTIONS = 100;
  private static final int MAX_OPTION = 75;
  private static final String BOARD_AT = "16:00";
  private static final String ANY_TIME = "09:30 ";

  /**
   * The form as it opens.
   *
   * @param present the series that the form changes, if the channel has one
   * @param names of all series that the channel has
   * @param zone of who fills it in
   */
  static View view(
      String channel,
      Optional<DailyLine> present,
      List<String> names,
      ZoneId zone,
      Collection<String> topics) {
    DailyLine line =
        present.orElseGet(() -> DailyLine.parse(ANY_TIME + zone.getId() + " mon-fri", zone));
    DailySeries.Plan plan = line.plan();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        input(
            TIME,
            "Time",
            TimePickerElement.builder().initialTime(plan.timetable().time().toString())));
    blocks.add(input(ZONE, "Time zone, like Europe/Berlin", text(plan.timetable().zone().getId())));
    blocks.add(input(DAYS, "Days", days(plan.timetable().days())));
    List<String> offered = offered(topics, plan.selection().topics());
    if (!offered.isEmpty()) {
      blocks.add(
          optional(input(TOPICS, "Topics (any)", topics(offered, plan.selection().topics()))));
    }
    blocks.add(
        optional(input(DIFFICULTY, "Difficulty (any)", difficulty(plan.selection().difficulty()))));
    blocks.add(
        input(
            REVEAL,
            "Reveal after a while, like 8h or 30m, or at a time like 17:00",
            text(revealOf(line))));
    blocks.add(
        optional(
            input(
                FEEDBACK, "Who answers learns the verdict (as usual)", feedback(plan.feedback()))));
    Optional<WeeklyBoard> board = plan.board();
    blocks.add(
        optional(
            input(BOARD_DAY, "The week's leaderboard on (no day)", day(board.map(b -> b.day())))));
    blocks.add(
        optional(
            input(
                BOARD_TIME,
                "The week's leaderboard at",
                TimePickerElement.builder()
                    .initialTime(board.map(b -> b.time().toString()).orElse(BOARD_AT)))));
    blocks.add(
        input(NAME, "Name, so that a channel can have several" + had(names), text(line.name())));
    return View.builder()
        .type("modal")
        .callbackId(ID)
        .privateMetadata(channel + " " + unseen(plan, offered))
        .title(ViewTitle.builder().type("plain_text").text("Daily question").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Set up").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

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

  /** What a line says and the form does not ask for, or has no room for. */
  private static String unseen(DailySeries.Plan plan, List<String> offered) {
    return Stream.concat(
            plan.selection().topics().stream().filter(topic -> !isIn(offered, topic)),
            plan.mention().map(group -> "mention " + group.value()).stream())
        .collect(Collectors.joining(" "));
  }

  private static String had(List<String> names) {
    return names.isEmpty() ? "" : " (there: %s)".formatted(String.join(", ", names));
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

  private static String revealOf(DailyLine line) {
    String text = line.text();
    return text.substring(text.indexOf("reveal ") + "reveal ".length()).split(" ", 2)[0];
  }

  private static InputBlock input(String id, String label, BlockElement element) {
    return InputBlock.builder().blockId(id).label(plainText(label, false)).element(element).build();
  }

  private static InputBlock input(
      String id, String label, TimePickerElement.TimePickerElementBuilder picker) {
    return input(id, label, picker.actionId(INPUT).build());
  }

  private static InputBlock optional(InputBlock input) {
    input.setOptional(true);
    return input;
  }

  private static PlainTextInputElement text(String initial) {
    return PlainTextInputElement.builder().actionId(INPUT).initialValue(initial).build();
  }

  private static CheckboxesElement days(Set<DayOfWeek> ticked) {
    return CheckboxesElement.builder()
        .actionId(INPUT)
        .options(EnumSet.allOf(DayOfWeek.class).stream().map(DailyForm::option).toList())
        .initialOptions(ticked.stream().sorted().map(DailyForm::option).toList())
        .build();
  }

  private static OptionObject option(DayOfWeek day) {
    return option(
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        day.name().substring(0, 3).toLowerCase(Locale.ROOT));
  }

  /** What can be chosen: all that is chosen, and topics, as far as there is room. */
  private static List<String> offered(Collection<String> topics, List<String> chosen) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    return Stream.concat(chosen.stream(), topics.stream())
        .filter(topic -> topic.length() <= MAX_OPTION)
        .filter(seen::add)
        .limit(MAX_OPTIONS)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static MultiStaticSelectElement topics(List<String> offered, List<String> chosen) {
    List<OptionObject> options = offered.stream().map(topic -> option(topic, topic)).toList();
    List<OptionObject> initial =
        options.stream().filter(option -> isIn(chosen, option.getValue())).toList();
    return MultiStaticSelectElement.builder()
        .actionId(INPUT)
        .options(options)
        .initialOptions(initial.isEmpty() ? null : initial)
        .build();
  }

  private static boolean isIn(List<String> words, String word) {
    return words.stream().anyMatch(word::equalsIgnoreCase);
  }

  private static StaticSelectElement feedback(Optional<Feedback> chosen) {
    return select(
        Arrays.stream(Feedback.values()).map(DailyForm::option), chosen.map(DailyForm::option));
  }

  private static OptionObject option(Feedback feedback) {
    return option(feedback.label(), feedback.label());
  }

  private static StaticSelectElement day(Optional<DayOfWeek> chosen) {
    return select(
        Arrays.stream(DayOfWeek.values()).map(DailyForm::option), chosen.map(DailyForm::option));
  }

  private static StaticSelectElement select(
      Stream<OptionObject> options, Optional<OptionObject> chosen) {
    return StaticSelectElement.builder()
        .actionId(INPUT)
        .options(options.toList())
        .initialOption(chosen.orElse(null))
        .build();
  }

  private static StaticSelectElement difficulty(Optional<Difficulty> chosen) {
    return select(
        Arrays.stream(Difficulty.values()).map(DailyForm::option), chosen.map(DailyForm::option));
  }

  private static OptionObject option(Difficulty difficulty) {
    return option(difficulty.label(), difficulty.label());
  }

  private static OptionObject option(String text, String value) {
    return OptionObject.builder().text(plainText(text, false)).value(value).build();
  }
}
