package dev.quizbot.slack;

import dev.quizbot.app.PlainText;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What notifications and screen readers read of a card: all of it, without formatting, but for
 * groups, of which it knows no names.
 */
final class FallbackText {
  /** Slack cuts off what is longer than 40,000. */
  private static final int MAX_LENGTH = 12_000;

  private FallbackText() {}

  static String of(Card card) {
    String text =
        Stream.concat(
                Stream.of(card.title()),
                card.blocks().stream().filter(FallbackText::isRead).map(FallbackText::text))
            .collect(Collectors.joining("\n"));
    return Mrkdwn.escaped(PlainText.shortened(text, MAX_LENGTH));
  }

  private static boolean isRead(Block block) {
    return !(block instanceof Block.Mention || block instanceof Block.Group);
  }

  private static String text(Block block) {
    if (block instanceof Block.Markdown markdown) {
      return PlainText.of(markdown.text());
    }
    if (block instanceof Block.Plain plain) {
      return plain.text();
    }
    if (block instanceof Block.Choices choices) {
      return choices.lines().stream().map(FallbackText::text).collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Sources sources) {
      return sources.addresses().stream()
          .map(Object::toString)
          .collect(Collectors.joining(" ", "Sources: ", ""));
    }
    if (block instanceof Block.Link link) {
      return link.text() + ": " + link.address();
    }
    return ((Block.Footnote) block).text();
  }

  private static String text(Block.Line line) {
    String mark =
        switch (line.mark()) {
          case NONE -> "";
          case RIGHT -> "Right: ";
          case WRONG -> "Wrong: ";
        };
    return mark
        + line.letter()
        + ": "
        + PlainText.of(line.markdown())
        + line.votes().map(votes -> " (%d of %d)".formatted(votes.count(), votes.of())).orElse("")
        + (line.explanation().isEmpty() ? "" : "\n" + PlainText.of(line.explanation()));
  }
}
