package dev.quizbot.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.CheckboxesElement;
import dev.quizbot.app.PlainText;
import dev.quizbot.card.Control;
import dev.quizbot.card.Press;
import dev.quizbot.round.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A card's controls in Block Kit. What a press says travels in the action's id. */
final class Controls {
  /** The action of ticking a box; nothing happens before the answer is submitted. */
  static final String TICK = "quiz:tick";

  private static final int MAX_LABEL = 75;

  private Controls() {}

  static List<LayoutBlock> blocks(List<Control> controls) {
    List<LayoutBlock> rows = new ArrayList<>();
    List<BlockElement> others = new ArrayList<>();
    for (Control control : controls) {
      if (control instanceof Control.Choose choose) {
        rows.addAll(choose.open() ? choices(choose) : List.of());
      } else {
        Control.Button button = (Control.Button) control;
        others.add(button(button.press(), button.label(), button.says()));
      }
    }
    if (!others.isEmpty()) {
      rows.add(row(others));
    }
    return rows;
  }

  private static List<LayoutBlock> choices(Control.Choose choose) {
    if (!choose.several()) {
      return List.of(
          row(
              IntStream.range(0, choose.choices().size())
                  .<BlockElement>mapToObj(index -> letter(choose, index))
                  .toList()));
    }
    CheckboxesElement boxes =
        CheckboxesElement.builder()
            .actionId(TICK)
            .options(
                IntStream.range(0, choose.choices().size())
                    .mapToObj(index -> option(choose, index))
                    .toList())
            .build();
    ButtonElement submit = button(choose.submit(), "Submit", "Submit my answer");
    submit.setStyle("primary");
    return List.of(row(List.of(boxes)), row(List.of(submit)));
  }

  private static ButtonElement letter(Control.Choose choose, int index) {
    return button(choose.choice(index), Deal.letter(index), text(choose, index));
  }

  private static OptionObject option(Control.Choose choose, int index) {
    return OptionObject.builder()
        .text(plainText(text(choose, index), false))
        .value(Integer.toString(index))
        .build();
  }

  /** The letter and as much of the text as there is room for. */
  private static String text(Control.Choose choose, int index) {
    String text = Deal.letter(index) + ": " + PlainText.of(choose.choices().get(index));
    return PlainText.shortened(text, MAX_LABEL);
  }

  private static ButtonElement button(Press press, String label, String read) {
    return ButtonElement.builder()
        .actionId(press.id())
        .text(plainText(label, false))
        .accessibilityLabel(read)
        .build();
  }

  private static LayoutBlock row(List<BlockElement> elements) {
    return ActionsBlock.builder().elements(elements).build();
  }
}
