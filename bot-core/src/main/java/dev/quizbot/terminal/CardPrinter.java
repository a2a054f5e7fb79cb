package dev.quizbot.terminal;

import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints cards. Markdown stays as its author wrote it: it is made to be read like that. */
final class CardPrinter {
  private static final String FENCE = "```";

  private CardPrinter() {}

  static void print(Card card, Screen screen) {
    screen.print(card.title(), Style.bold);
    for (Block block : card.blocks()) {
      screen.printBlank();
      print(block, screen);
    }
  }

  private static void print(Block block, Screen screen) {
    if (block instanceof Block.Markdown markdown) {
      printMarkdown(markdown.text(), screen);
    } else if (block instanceof Block.Plain plain) {
      screen.print(plain.text());
    } else if (block instanceof Block.Choices choices) {
      printLines(choices.lines(), screen);
    } else if (block instanceof Block.Sources sources) {
      screen.print("Sources:");
      sources.addresses().forEach(address -> screen.print(address.toString()));
    } else if (block instanceof Block.Link link) {
      screen.print(link.text() + ": " + link.address());
    } else if (block instanceof Block.Mention mention) {
      screen.print("@" + mention.group().value());
    } else if (block instanceof Block.Group group) {
      screen.print(group.text() + " " + group.group().value());
    } else if (block instanceof Block.Footnote footnote) {
      screen.print(footnote.text(), Style.faint);
    }
  }

  /** Code keeps its lines; all else is folded. */
  private static void printMarkdown(String markdown, Screen screen) {
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      boolean fence = line.strip().startsWith(FENCE);
      if (code || fence) {
        screen.printLine(line);
      } else {
        screen.print(line);
      }
      code ^= fence;
    }
  }

  /** Lines with an explanation are long and stand apart. */
  private static void printLines(List<Block.Line> lines, Screen screen) {
    boolean apart = false;
    for (Block.Line line : lines) {
      if (apart) {
        screen.printBlank();
      }
      printLine(line, screen);
      apart = !line.explanation().isEmpty();
    }
  }

  private static void printLine(Block.Line line, Screen screen) {
    switch (line.mark()) {
      case NONE -> printText("  %s  ".formatted(line.letter()), line, screen);
      case RIGHT ->
          printText("✓ %s  ".formatted(line.letter()), line, screen, Style.bold, Style.fg_green);
      case WRONG -> printText("✗ %s  ".formatted(line.letter()), line, screen, Style.bold);
    }
    line.votes().ifPresent(votes -> screen.print("     ", votes.bar()));
    if (!line.explanation().isEmpty()) {
      printMarkdown(line.explanation(), screen.indented("     "));
    }
  }

  private static void printText(String mark, Block.Line line, Screen screen, Style... styles) {
    if (!line.markdown().contains(FENCE)) {
      screen.print(mark, line.markdown(), styles);
      return;
    }
    screen.printLine(mark, styles);
    printMarkdown(line.markdown(), screen.indented("     "));
  }
}
