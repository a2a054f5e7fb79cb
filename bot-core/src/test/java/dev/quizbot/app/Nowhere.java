package dev.quizbot.app;

import dev.quizbot.card.Card;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.Venue;
import java.util.Optional;

/** A platform for tests in which nothing is sent. */
final class Nowhere implements Platform {
  @Override
  public String name() {
    return "nowhere";
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    throw new UnsupportedOperationException();
  }
}
