package dev.quizbot.app;

import dev.quizbot.card.Card;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** A platform whose requests are counted. */
final class MeteredPlatform implements Platform {
  private final Platform platform;
  private final Meters meters;

  MeteredPlatform(Platform platform, Meters meters) {
    this.platform = platform;
    this.meters = meters;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    return counted("post", () -> platform.post(venue, card, key));
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    return counted("find", () -> platform.find(venue, key));
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    return counted("edit", () -> platform.edit(venue, message, card));
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    return counted("reply", () -> platform.reply(venue, message, card, key));
  }

  @Override
  public Delivery tell(Venue about, PlayerId player, Card card) {
    return counted("tell", () -> platform.tell(about, player, card));
  }

  @Override
  public Optional<String> mentionProblem(Venue venue, GroupId group) {
    return platform.mentionProblem(venue, group);
  }

  @Override
  public Optional<URI> explanations(Venue venue, String message) {
    return platform.explanations(venue, message);
  }

  private <T> T counted(String request, Supplier<T> work) {
    String outcome = "failed";
    try {
      T result = work.get();
      outcome = result instanceof Delivery.Refused ? "refused" : "delivered";
      return result;
    } finally {
      meters.request(request, outcome);
    }
  }
}
