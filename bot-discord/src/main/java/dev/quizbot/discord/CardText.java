package dev.quizbot.discord;

import dev.quizbot.app.Parts;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import java.util.stream.Collectors;

/**
 * A card's blocks as Markdown.
 *
 * @param question how long the text of a question may be
 * @param choice how long the text of a choice may be
 */
record CardText(int question, int choice) {
  private static final CardText WHOLE = new CardText(Integer.MAX_VALUE, Integer.MAX_VALUE);
  private static final String ELLIPSIS = "…";
  private static final String NOTE =
      "\n\n-# Too long for Discord: where … stands, the rest is cut.";

  /** So much of a question is worth more than the ends of its choices. */
  private static final int LEAST_QUESTION = 500;

  /** With a title's worth of each of ten choices there is room for everything else. */
  private static final int LEAST_CHOICE = 128;

  /** All of it. */
  static String of(Card card) {
    return WHOLE.text(card);
  }

  /** With all choices, though their ends and the question's may be cut. */
  static String of(Card card, int limit) {
    String text = of(card);
    if (text.length() <= limit) {
      return text;
    }
    int room = limit - NOTE.length();
    int longest =
        card.blocks().stream()
            .filter(Block.Markdown.class::isInstance)
            .mapToInt(block -> WHOLE.text(block).length())
            .max()
            .orElse(0);
    int question = Math.max(LEAST_QUESTION, longest - (text.length() - room));
    int choice = limit;
    text = new CardText(question, choice).text(card);
    while (text.length() > room && choice > LEAST_CHOICE) {
      choice = Math.max(LEAST_CHOICE, choice * 3 / 4);
      text = new CardText(question, choice).text(card);
    }
    return text + NOTE;
  }

  private String text(Card card) {
    return card.blocks().stream()
        .filter(block -> !(block instanceof Block.Mention))
        .map(this::text)
        .collect(Collectors.joining("\n\n"));
  }

  private String text(Block block) {
    if (block instanceof Block.Markdown markdown) {
      return shortened(Markup.markdown(markdown.text()), question);
    }
    if (block instanceof Block.Plain plain) {
      return Markup.plain(plain.text());
    }
    if (block instanceof Block.Choices choices) {
      return choices.lines().stream()
          .map(this::text)
          .collect(Collectors.joining(choices.areApart() ? "\n\n" : "\n"));
    }
    if (block instanceof Block.Sources sources) {
      return sources.addresses().stream()
          .map(address -> "<" + address + ">")
          .collect(Collectors.joining("\n", "Sources:\n", ""));
    }
    if (block instanceof Block.Link link) {
      return "[%s](%s)".formatted(Markup.plain(link.text()), link.address());
    }
    if (block instanceof Block.Group group) {
      return Markup.plain(group.text()) + " " + Roles.mention(group.group());
    }
    Block.Footnote footnote = (Block.Footnote) block;
    return "-# "
        + Markup.plain(footnote.text())
        + footnote.until().map(at -> " <t:%d:R>".formatted(at.getEpochSecond())).orElse("");
  }

  private String text(Block.Line line) {
    return line.mark().emoji()
        + "**"
        + line.letter()
        + "**  "
        + shortened(Markup.markdown(line.markdown()), choice)
        + line.votes().map(votes -> "\n" + votes.bar()).orElse("")
        + (line.explanation().isEmpty() ? "" : "\n" + Markup.markdown(line.explanation()));
  }

  private static String shortened(String markdown, int limit) {
    if (markdown.length() <= limit) {
      return markdown;
    }
    String begin = Parts.split(markdown, limit - ELLIPSIS.length() - 1).get(0);
    return begin + (begin.endsWith("```") ? "\n" : " ") + ELLIPSIS;
  }
}
