package dev.quizbot.terminal;

import dev.quizbot.card.Card;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.Venue;
import java.util.Optional;

/**
 * The terminal of a process that has ended. Nothing can be shown there any more, so the rounds it
 * left unfinished end quietly; the ballots in them count.
 */
final class GoneScreen implements Platform {
  private static final Delivery REFUSED = new Delivery.Refused("the screen it stood on is gone");

  @Override
  public String name() {
    return TerminalPlatform.NAME;
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    return REFUSED;
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    return Optional.empty();
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    return REFUSED;
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    return REFUSED;
  }
}
