package dev.quizbot.slack;

import dev.quizbot.app.PlainText;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What notifications and screen readers read of a card: all of it, without formatting, but for
 * groups, of which it knows no names.
 */
final class FallbackText {
  /** chat.update refuses a text of more than 4,000 characters, counted as they are sent. */
  private static final int MAX_BYTES = 3_900;

  private static final int SHORTEST = 16;

  private FallbackText() {}

  /** Of what is too long, each text is shortened, so that no choice is missing. */
  static String of(Card card) {
    List<String> texts =
        Stream.concat(
                Stream.of(card.title()),
                card.blocks().stream().filter(FallbackText::isRead).flatMap(FallbackText::texts))
            .toList();
    String all = joined(texts, MAX_BYTES);
    for (int most = MAX_BYTES; isTooLong(all) && most > SHORTEST; ) {
      most = most * 7 / 8;
      all = joined(texts, most);
    }
    return all;
  }

  private static boolean isTooLong(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  private static String joined(List<String> texts, int most) {
    return texts.stream()
        .map(text -> Mrkdwn.escaped(PlainText.shortened(text, most)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(Block block) {
    return block instanceof Block.Choices choices
        ? choices.lines().stream().map(FallbackText::text)
        : Stream.of(text(block));
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
      return texts(choices).collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Sources sources) {
      return sources.addresses().stream()
          .map(Object::toString)
          .collect(Collectors.joining(" ", "Sources: ", ""));
    }
    if (block instanceof Block.Link link) {
      return link.text() + ": " + link.address();
    }
    Block.Footnote footnote = (Block.Footnote) block;
    return footnote.text() + footnote.until().map(at -> " " + Timestamps.utc(at)).orElse("");
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
