package dev.quizbot.terminal;

import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.Venue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The terminal as a place where people chat, for one process. */
final class TerminalPlatform implements Platform {
  static final String NAME = "terminal";
  static final Venue VENUE = new Venue(NAME, "local", "terminal");

  private final Screen screen;
  private final Set<String> shown = new HashSet<>();

  TerminalPlatform(Screen screen) {
    this.screen = screen;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    if (shown.add(key.value())) {
      screen.printBlank();
      CardPrinter.print(withoutFootnote(card), screen);
    }
    return new Delivery.Delivered(key.value());
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    return Optional.of(key.value()).filter(shown::contains);
  }

  /** Does nothing: the thread, printed right below, tells all that the changed message would. */
  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    return new Delivery.Delivered(message);
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    if (shown.add(key.value())) {
      screen.printBlank();
      CardPrinter.print(card, screen.indented("  │ "));
    }
    return new Delivery.Delivered(key.value());
  }

  /** Who has answered and when it closes matters only where others play along. */
  private static Card withoutFootnote(Card card) {
    return new Card(
        card.title(),
        card.blocks().stream().filter(block -> !(block instanceof Block.Footnote)).toList(),
        card.controls());
  }
}
