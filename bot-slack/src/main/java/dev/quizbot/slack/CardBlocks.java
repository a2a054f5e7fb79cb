package dev.quizbot.slack;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.quizbot.app.Parts;
import dev.quizbot.app.PlainText;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cards as messages in Block Kit. Nobody is mentioned by them but by a {@link Block.Mention}. */
final class CardBlocks {
  private static final int MAX_HEADER = 150;
  private static final int MAX_SECTION = 3000;

  /** All blocks of a message together may have about 13,000 characters. */
  private static final int MAX_MESSAGE = 12_000;

  /** Texts that must be made shorter are not made shorter than this. */
  private static final int SHORTEST = 50;

  private CardBlocks() {}

  /**
   * A message.
   *
   * @param text what notifications and screen readers read
   */
  record Message(String text, List<LayoutBlock> blocks) {}

  /** A card in one message; if it is too long, each of its texts is shortened. */
  static Message message(Card card) {
    List<Message> parts = split(card);
    for (int most = MAX_MESSAGE; parts.size() > 1 && most > SHORTEST; ) {
      most = most * 7 / 8;
      parts = split(Shortened.card(card, most));
    }
    return parts.get(0);
  }

  /** A card in as many messages as it takes; a question that can be answered in one. */
  static List<Message> parts(Card card) {
    boolean question = card.controls().stream().anyMatch(Control.Choose.class::isInstance);
    return question ? List.of(message(card)) : split(card);
  }

  private static List<Message> split(Card card) {
    List<Message> messages = new ArrayList<>();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(card.title()));
    int length = card.title().length();
    for (LayoutBlock block : blocks(card)) {
      if (length + length(block) > MAX_MESSAGE) {
        messages.add(new Message(FallbackText.of(card), List.copyOf(blocks)));
        blocks.clear();
        length = 0;
      }
      blocks.add(block);
      length += length(block);
    }
    messages.add(new Message(FallbackText.of(card), List.copyOf(blocks)));
    List<LayoutBlock> first = new ArrayList<>(messages.get(0).blocks());
    first.addAll(footnoteAt(first), Controls.blocks(card.controls()));
    messages.set(0, new Message(messages.get(0).text(), first));
    return messages;
  }

  /** A card's blocks without its title and controls. */
  static List<LayoutBlock> blocks(Card card) {
    return card.blocks().stream().flatMap(block -> blocks(block).stream()).toList();
  }

  static LayoutBlock header(String title) {
    return HeaderBlock.builder()
        .text(plainText(PlainText.shortened(title, MAX_HEADER), false))
        .build();
  }

  /** The controls stand between the choices and the footnote. */
  private static int footnoteAt(List<LayoutBlock> blocks) {
    int last = blocks.size() - 1;
    return blocks.get(last) instanceof ContextBlock ? last : last + 1;
  }

  private static List<LayoutBlock> blocks(Block block) {
    if (block instanceof Block.Markdown markdown) {
      return sections(Mrkdwn.markdown(markdown.text()));
    }
    if (block instanceof Block.Plain plain) {
      return Parts.split(plain.text(), MAX_SECTION).stream()
          .<LayoutBlock>map(part -> SectionBlock.builder().text(plainText(part, false)).build())
          .toList();
    }
    if (block instanceof Block.Choices choices) {
      return choices(choices);
    }
    if (block instanceof Block.Sources sources) {
      return sections(
          sources.addresses().stream()
              .map(address -> "<" + Mrkdwn.escaped(address.toString()).replace("|", "%7C") + ">")
              .collect(Collectors.joining("\n", "Sources:\n", "")));
    }
    if (block instanceof Block.Link link) {
      return sections(Mrkdwn.link(link.address().toString(), link.text()));
    }
    if (block instanceof Block.Mention mention) {
      return sections(UserGroups.mention(mention.group()));
    }
    if (block instanceof Block.Group group) {
      return sections(Mrkdwn.escaped(group.text()) + " " + UserGroups.mention(group.group()));
    }
    return List.of(context((Block.Footnote) block));
  }

  private static List<LayoutBlock> choices(Block.Choices choices) {
    return sections(
        choices.lines().stream()
            .map(CardBlocks::text)
            .collect(Collectors.joining(choices.areApart() ? "\n\n" : "\n")));
  }

  private static String text(Block.Line line) {
    return line.mark().emoji()
        + "*"
        + line.letter()
        + "*  "
        + Mrkdwn.markdown(line.markdown())
        + line.votes().map(votes -> "\n" + votes.bar()).orElse("")
        + (line.explanation().isEmpty() ? "" : "\n" + Mrkdwn.markdown(line.explanation()));
  }

  private static List<LayoutBlock> sections(String mrkdwn) {
    return Parts.split(mrkdwn, MAX_SECTION).stream()
        .filter(part -> !part.isBlank())
        .<LayoutBlock>map(part -> SectionBlock.builder().text(verbatim(part)).build())
        .toList();
  }

  private static ContextBlock context(Block.Footnote footnote) {
    String until = footnote.until().map(at -> " " + Timestamps.shown(at)).orElse("");
    return ContextBlock.builder()
        .elements(List.of(markdownText(Mrkdwn.escaped(footnote.text()) + until)))
        .build();
  }

  /** Slack makes no links or mentions of its own of this. */
  private static MarkdownTextObject verbatim(String mrkdwn) {
    MarkdownTextObject text = markdownText(mrkdwn);
    text.setVerbatim(true);
    return text;
  }

  private static int length(LayoutBlock block) {
    return block instanceof SectionBlock section ? section.getText().getText().length() : 200;
  }
}
