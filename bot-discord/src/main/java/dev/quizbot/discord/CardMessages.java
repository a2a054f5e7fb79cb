package dev.quizbot.discord;

import dev.quizbot.app.Parts;
import dev.quizbot.app.PlainText;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.Control;
import dev.quizbot.round.Deal;
import dev.quizbot.round.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Cards as Discord messages: an embed, and rows of components. Nobody is notified by a mention in
 * them, but by {@link #post}.
 */
final class CardMessages {
  /** An embed's description may have 4,096. */
  private static final int MAX_TEXT = 4000;

  /** Discord refuses a message that is to notify a role with another id. */
  private static final Pattern ROLE = Pattern.compile("\\d{1,19}");

  private CardMessages() {}

  /** As {@link #message}, and the roles that the card mentions are notified. */
  static MessageCreateData post(Card card) {
    return MessageCreateBuilder.from(message(card))
        .mentionRoles(
            mentioned(card).map(GroupId::value).filter(id -> ROLE.matcher(id).matches()).toList())
        .build();
  }

  /** As much of a card as fits into one message. */
  static MessageCreateData message(Card card) {
    return parts(card).get(0);
  }

  static MessageEditData edit(Card card) {
    return MessageEditData.fromCreateData(message(card));
  }

  /**
   * A card in as many messages as it takes; the controls are below the first. One with choices to
   * press is a single message, so that the choices are above their buttons.
   */
  static List<MessageCreateData> parts(Card card) {
    boolean asks = card.controls().stream().anyMatch(Control.Choose.class::isInstance);
    List<String> texts =
        asks ? List.of(CardText.of(card, MAX_TEXT)) : Parts.split(CardText.of(card), MAX_TEXT);
    List<MessageCreateData> parts = new ArrayList<>();
    for (String part : texts) {
      EmbedBuilder embed = new EmbedBuilder().setDescription(part);
      boolean first = parts.isEmpty();
      if (first) {
        embed.setTitle(Markup.plain(card.title(), MessageEmbed.TITLE_MAX_LENGTH));
      }
      parts.add(
          new MessageCreateBuilder()
              .setContent(first ? content(card) : "")
              .setEmbeds(embed.build())
              .setComponents(first ? rows(card.controls()) : List.of())
              .setAllowedMentions(List.of())
              .build());
    }
    return parts;
  }

  /** Mentions notify nobody where they stand in an embed. */
  private static String content(Card card) {
    return mentioned(card).map(Roles::mention).collect(Collectors.joining(" "));
  }

  private static Stream<GroupId> mentioned(Card card) {
    return card.blocks().stream()
        .filter(Block.Mention.class::isInstance)
        .map(block -> ((Block.Mention) block).group());
  }

  private static List<ActionRow> rows(List<Control> controls) {
    List<ActionRow> rows = new ArrayList<>();
    List<Button> others = new ArrayList<>();
    for (Control control : controls) {
      if (control instanceof Control.Choose choose) {
        rows.addAll(choices(choose));
      } else {
        Control.Button button = (Control.Button) control;
        others.add(Button.secondary(button.press().id(), button.label()));
      }
    }
    if (!others.isEmpty()) {
      rows.add(ActionRow.of(others));
    }
    return rows;
  }

  private static List<ActionRow> choices(Control.Choose choose) {
    if (choose.several()) {
      return List.of(ActionRow.of(picker(choose)));
    }
    List<Button> buttons =
        IntStream.range(0, choose.choices().size())
            .mapToObj(index -> button(choose, index))
            .toList();
    return ActionRow.partitionOf(buttons);
  }

  private static Button button(Control.Choose choose, int index) {
    return Button.primary(choose.choice(index).id(), Deal.letter(index))
        .withDisabled(!choose.open());
  }

  private static StringSelectMenu picker(Control.Choose choose) {
    List<SelectOption> options =
        IntStream.range(0, choose.choices().size())
            .mapToObj(index -> SelectOption.of(label(choose, index), Integer.toString(index)))
            .toList();
    return StringSelectMenu.create(choose.submit().id())
        .addOptions(options)
        .setPlaceholder("Select all that apply")
        .setRequiredRange(1, choose.choices().size())
        .setDisabled(!choose.open())
        .build();
  }

  /** The letter and as much of the text as there is room for. */
  private static String label(Control.Choose choose, int index) {
    String text = Deal.letter(index) + "  " + PlainText.of(choose.choices().get(index));
    return PlainText.shortened(text, SelectOption.LABEL_MAX_LENGTH);
  }
}
