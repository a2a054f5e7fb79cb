package dev.quizbot.slack;

import dev.quizbot.app.Parts;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;

/** Cards whose texts are cut, for where they must fit into one message. */
final class Shortened {
  private static final String ELLIPSIS = "\n…";

  private Shortened() {}

  /** A card of whose texts none is longer than so many characters. */
  static Card card(Card card, int most) {
    return new Card(
        card.title(),
        card.blocks().stream().map(block -> block(block, most)).toList(),
        card.controls());
  }

  private static Block block(Block block, int most) {
    if (block instanceof Block.Markdown markdown) {
      return new Block.Markdown(text(markdown.text(), most));
    }
    if (block instanceof Block.Plain plain) {
      return new Block.Plain(text(plain.text(), most));
    }
    if (block instanceof Block.Choices choices) {
      return new Block.Choices(choices.lines().stream().map(line -> line(line, most)).toList());
    }
    return block;
  }

  private static Block.Line line(Block.Line line, int most) {
    return new Block.Line(
        line.letter(),
        text(line.markdown(), most),
        line.mark(),
        line.votes(),
        text(line.explanation(), most));
  }

  private static String text(String text, int most) {
    return text.length() <= most ? text : Parts.split(text, most).get(0) + ELLIPSIS;
  }
}
