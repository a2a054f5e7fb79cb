package dev.quizbot.slack.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/** Something that a person did, and what came of it. */
public final class Interaction {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final World world;
  private final String trigger;
  private final Supplier<CompletableFuture<JsonNode>> delivery;
  private final AtomicLong nanos = new AtomicLong();
  private volatile CompletableFuture<JsonNode> acknowledged;

  Interaction(World world, String trigger, Supplier<CompletableFuture<JsonNode>> delivery) {
    this.world = world;
    this.trigger = trigger;
    this.delivery = delivery;
    acknowledged = deliver();
  }

  private CompletableFuture<JsonNode> deliver() {
    long start = System.nanoTime();
    return delivery
        .get()
        .thenApply(
            payload -> {
              nanos.set(System.nanoTime() - start);
              return payload;
            });
  }

  /** Waits for the acknowledgement; what it carried. */
  public JsonNode acknowledgement() {
    try {
      return acknowledged.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("not acknowledged", e);
    }
  }

  /** From sending to the acknowledgement's arrival. */
  public long nanosToAcknowledgement() {
    acknowledgement();
    return nanos.get();
  }

  /** What the person was shown because of it; waits for it. */
  public Message reply() {
    acknowledgement();
    await().atMost(PATIENCE).until(() -> !replies().isEmpty());
    return replies().get(replies().size() - 1);
  }

  /** As {@link #reply}; none if nothing comes in time. */
  public Optional<Message> replyWithin(Duration patience) {
    try {
      await().atMost(patience).until(() -> !replies().isEmpty());
    } catch (ConditionTimeoutException nothing) {
      return Optional.empty();
    }
    return Optional.of(replies().get(replies().size() - 1));
  }

  /** All the person was shown because of it so far. */
  public List<Message> replies() {
    return world.answersTo(trigger);
  }

  /** Slack sends it again. */
  public Interaction redeliver() {
    acknowledged = deliver();
    return this;
  }

  static Optional<JsonNode> shown(JsonNode acknowledgement) {
    return Optional.of(acknowledgement)
        .filter(payload -> payload.has("text") || payload.has("blocks"));
  }
}
