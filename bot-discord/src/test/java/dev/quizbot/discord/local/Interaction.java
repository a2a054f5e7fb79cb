package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Something a person did with the bot, and what the bot answered. */
public final class Interaction {

  /** What the person did; the code is the API's number for it. */
  public enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  /** How long the methods that wait do so before they fail the test. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final World world;
  private final Kind kind;
  private final Person person;
  private final Channel channel;
  private final @Nullable Message source;
  private final ObjectNode payload;
  private final String id;
  private final Instant dispatched;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final CompletableFuture<Message> reply = new CompletableFuture<>();
  private final List<Message> followUps = new CopyOnWriteArrayList<>();
  private volatile @Nullable Message original;
  private volatile long dispatchedNanos;

  Interaction(
      World world,
      Kind kind,
      Person person,
      Channel channel,
      @Nullable Message source,
      ObjectNode data) {
    this.world = world;
    this.kind = kind;
    this.person = person;
    this.channel = channel;
    this.source = source;
    this.id = world.nextId();
    this.dispatched = world.clock().instant();
    this.payload = InteractionPayload.of(world, this, data);
  }

  public String id() {
    return id;
  }

  public Person person() {
    return person;
  }

  /** The bot's first answer; waits for it. */
  public Answer answer() {
    return waitFor(answer);
  }

  /** The message that replies, once it says something (a deferred one is edited first); waits. */
  public Message reply() {
    return waitFor(reply);
  }

  /** As {@link #reply}; none if nothing comes in time. */
  public Optional<Message> replyWithin(Duration patience) {
    try {
      return Optional.of(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The choices offered for what was typed; waits for them. */
  public List<Choice> choices() {
    return answer().choices();
  }

  public boolean isAnswered() {
    return answer.isDone();
  }

  /** What the bot sent after its answer, oldest first. */
  public List<Message> followUps() {
    return List.copyOf(followUps);
  }

  /** Delivers the same interaction once more. */
  public void redeliver() {
    dispatch();
  }

  private <T> T waitFor(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("nothing came in %s for %s".formatted(PATIENCE, this), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Interaction send() {
    world.add(this);
    dispatchedNanos = System.nanoTime();
    dispatch();
    return this;
  }

  private void dispatch() {
    world.dispatch("INTERACTION_CREATE", Intent.NONE, channel.guild(), payload);
  }

  Kind kind() {
    return kind;
  }

  String token() {
    return "token-" + id;
  }

  Channel channel() {
    return channel;
  }

  Optional<Message> source() {
    return Optional.ofNullable(source);
  }

  /** The message that {@code @original} stands for. */
  Optional<Message> original() {
    return Optional.ofNullable(original);
  }

  long dispatchedNanos() {
    return dispatchedNanos;
  }

  boolean isTooLate(Instant at) {
    return at.isAfter(dispatched.plus(TO_ACKNOWLEDGE));
  }

  boolean isExpired(Instant at) {
    return at.isAfter(dispatched.plus(TOKEN_LIFE));
  }

  void answered(Answer answer) {
    original = answer.message().orElse(null);
    answer.message().ifPresent(this::shows);
    this.answer.complete(answer);
  }

  /** Tells whoever waits that the message now says something. */
  void shows(Message message) {
    if (!message.isLoading()) {
      reply.complete(message);
    }
  }

  void followedBy(Message message) {
    followUps.add(message);
  }

  @Override
  public String toString() {
    return "interaction=%s kind=%s person=%s data=%s"
        .formatted(id, kind, person, payload.path("data"));
  }
}
