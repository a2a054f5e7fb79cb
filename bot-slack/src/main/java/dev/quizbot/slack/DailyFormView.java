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
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Feedback;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.WeeklyBoard;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form for a channel's daily question, as it opens. */
final class DailyFormView {
  /** The input in each block. */
  private static final String INPUT = "input";

  private static final int MAX_OPTIONS = 100;
  private static final int MAX_OPTION = 75;

  private DailyFormView() {}

  /**
   * The form.
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
        present.orElseGet(
            () -> DailyLine.parse(DailyForm.ANY_TIME + zone.getId() + " mon-fri", zone));
    DailySeries.Plan plan = line.plan();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        input(
            DailyForm.TIME,
            "Time",
            TimePickerElement.builder().initialTime(plan.timetable().time().toString())));
    blocks.add(
        input(
            DailyForm.ZONE,
            "Time zone, like Europe/Berlin",
            text(plan.timetable().zone().getId())));
    blocks.add(input(DailyForm.DAYS, "Days", days(plan.timetable().days())));
    List<String> offered = offered(topics, plan.selection().topics());
    if (!offered.isEmpty()) {
      blocks.add(
          optional(
              input(DailyForm.TOPICS, "Topics (any)", topics(offered, plan.selection().topics()))));
    }
    blocks.add(
        optional(
            input(
                DailyForm.DIFFICULTY,
                "Difficulty (any)",
                difficulty(plan.selection().difficulty()))));
    blocks.add(
        input(
            DailyForm.REVEAL,
            "Reveal after a while, like 8h or 30m, or at a time like 17:00",
            text(revealOf(line))));
    blocks.add(
        optional(
            input(
                DailyForm.FEEDBACK,
                "Who answers learns the verdict (as usual)",
                feedback(plan.feedback()))));
    Optional<WeeklyBoard> board = plan.board();
    blocks.add(
        optional(
            input(
                DailyForm.BOARD_DAY,
                "The week's leaderboard on (no day)",
                day(board.map(b -> b.day())))));
    blocks.add(
        optional(
            input(
                DailyForm.BOARD_TIME,
                "The week's leaderboard at",
                TimePickerElement.builder()
                    .initialTime(board.map(b -> b.time().toString()).orElse(DailyForm.BOARD_AT)))));
    blocks.add(
        input(
            DailyForm.NAME,
            "Name, so that a channel can have several" + had(names),
            text(line.name())));
    return View.builder()
        .type("modal")
        .callbackId(DailyForm.ID)
        .privateMetadata(channel + " " + unseen(plan, offered))
        .title(ViewTitle.builder().type("plain_text").text("Daily question").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Set up").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
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
        .options(EnumSet.allOf(DayOfWeek.class).stream().map(DailyFormView::option).toList())
        .initialOptions(ticked.stream().sorted().map(DailyFormView::option).toList())
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
        Arrays.stream(Feedback.values()).map(DailyFormView::option),
        chosen.map(DailyFormView::option));
  }

  private static OptionObject option(Feedback feedback) {
    return option(feedback.label(), feedback.label());
  }

  private static StaticSelectElement day(Optional<DayOfWeek> chosen) {
    return select(
        Arrays.stream(DayOfWeek.values()).map(DailyFormView::option),
        chosen.map(DailyFormView::option));
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
        Arrays.stream(Difficulty.values()).map(DailyFormView::option),
        chosen.map(DailyFormView::option));
  }

  private static OptionObject option(Difficulty difficulty) {
    return option(difficulty.label(), difficulty.label());
  }

  private static OptionObject option(String text, String value) {
    return OptionObject.builder().text(plainText(text, false)).value(value).build();
  }
}
