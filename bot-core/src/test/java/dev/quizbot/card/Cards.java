package dev.quizbot.card;

import java.util.ArrayList;
import java.util.List;

/** Cards as plain text, a line each part, for tests to compare. */
public final class Cards {
  private Cards() {}

  public static String text(Card card) {
    List<String> lines = new ArrayList<>();
    lines.add(card.title());
    card.blocks().forEach(block -> lines.addAll(lines(block)));
    String controls = String.join(" ", card.controls().stream().map(Cards::text).toList());
    if (!controls.isEmpty()) {
      lines.add(controls);
    }
    return String.join("\n", lines);
  }

  private static List<String> lines(Block block) {
    if (block instanceof Block.Markdown markdown) {
      return List.of(markdown.text());
    }
    if (block instanceof Block.Plain plain) {
      return List.of(plain.text());
    }
    if (block instanceof Block.Choices choices) {
      return choices.lines().stream().map(Cards::text).toList();
    }
    if (block instanceof Block.Sources sources) {
      return sources.addresses().stream().map(address -> "Source: " + address).toList();
    }
    if (block instanceof Block.Mention mention) {
      return List.of("@" + mention.group().value());
    }
    if (block instanceof Block.Group group) {
      return List.of(group.text() + " @" + group.group().value());
    }
    Block.Footnote footnote = (Block.Footnote) block;
    return List.of(footnote.text() + footnote.until().map(until -> " " + until).orElse(""));
  }

  private static String text(Block.Line line) {
    String mark =
        switch (line.mark()) {
          case NONE -> "";
          case RIGHT -> "✓ ";
          case WRONG -> "✗ ";
        };
    return line.letter()
        + " "
        + mark
        + line.markdown()
        + line.votes().map(votes -> " " + votes.bar()).orElse("")
        + (line.explanation().isEmpty() ? "" : ": " + line.explanation());
  }

  private static String text(Control control) {
    if (control instanceof Control.Choose choose) {
      if (!choose.open()) {
        return "[closed]";
      }
      String range = "A to " + (char) ('A' + choose.choices().size() - 1);
      return choose.several() ? "[some of %s]".formatted(range) : "[%s]".formatted(range);
    }
    return "[%s]".formatted(((Control.Button) control).label());
  }
}
