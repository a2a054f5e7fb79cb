package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps the promise of {@code enforce_nonce}: a repeat within minutes is the first message. */
final class Nonces {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private record Key(String channel, String nonce) {}

  private record Posted(Message message, Instant at) {}

  private final InstantSource clock;
  private final Map<Key, Posted> posted = new ConcurrentHashMap<>();

  Nonces(InstantSource clock) {
    this.clock = clock;
  }

  Message once(Channel channel, JsonNode body, Supplier<Message> post) {
    String nonce = body.path("nonce").asText("");
    if (nonce.isEmpty() || !body.path("enforce_nonce").asBoolean()) {
      return post.get();
    }
    Key key = new Key(channel.id(), nonce);
    Posted before = posted.get(key);
    if (before != null && clock.instant().isBefore(before.at().plus(REMEMBERED))) {
      return before.message();
    }
    Message message = post.get();
    posted.put(key, new Posted(message, clock.instant()));
    return message;
  }
}
