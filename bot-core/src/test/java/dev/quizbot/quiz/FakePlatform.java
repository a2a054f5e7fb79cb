package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import dev.quizbot.round.Venue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A chat in memory that keeps a platform's promises, and can fail like one. */
final class FakePlatform implements Platform {
  /** A message, with all cards it has shown and its thread. */
  record Message(Venue venue, List<Card> cards, Map<String, Card> thread) {}

  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Integer> posts = new HashMap<>();
  private BooleanSupplier failsBefore = () -> false;
  private BooleanSupplier failsAfter = () -> false;
  private String refusal = "";

  /** From now on requests may fail without having been carried out, or lose their answer. */
  void failing(BooleanSupplier before, BooleanSupplier after) {
    failsBefore = before;
    failsAfter = after;
  }

  /** From now on everything is refused for this reason; for none if it is empty. */
  void refusing(String reason) {
    refusal = reason;
  }

  /** The messages by their keys, in the order they came. */
  Map<String, Message> messages() {
    return messages;
  }

  /** The message with this key, which must be there. */
  Message message(String key) {
    return Objects.requireNonNull(messages.get(key), key);
  }

  /** How many messages with this key were posted. */
  int posts(String key) {
    return posts.getOrDefault(key, 0);
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    return request(
        key.value(),
        () -> {
          posts.merge(key.value(), 1, Integer::sum);
          messages.put(
              key.value(),
              new Message(venue, new ArrayList<>(List.of(card)), new LinkedHashMap<>()));
        });
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    request(key.value(), () -> {});
    return Optional.of(key.value()).filter(messages::containsKey);
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    return request(message, () -> message(message).cards().add(card));
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    return request(message, () -> message(message).thread().putIfAbsent(key.value(), card));
  }

  private Delivery request(String message, Runnable effect) {
    if (failsBefore.getAsBoolean()) {
      throw new IllegalStateException("no connection");
    }
    if (!refusal.isEmpty()) {
      return new Delivery.Refused(refusal);
    }
    effect.run();
    if (failsAfter.getAsBoolean()) {
      throw new IllegalStateException("the answer was lost");
    }
    return new Delivery.Delivered(message);
  }
}
