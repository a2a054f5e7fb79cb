package dev.quizbot.card;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message as data, for any platform to show.
 *
 * @param title one line of plain text
 * @param controls what a reader can press, if anything
 */
public record Card(String title, List<Block> blocks, List<Control> controls) {
  public Card {
    blocks = List.copyOf(blocks);
    controls = List.copyOf(controls);
  }

  /** A card to read only. */
  public static Card of(String title, Block... blocks) {
    return new Card(title, List.of(blocks), List.of());
  }

  /** The same with one more block, below the others. */
  public Card and(Block block) {
    return new Card(title, Stream.concat(blocks.stream(), Stream.of(block)).toList(), controls);
  }
}
