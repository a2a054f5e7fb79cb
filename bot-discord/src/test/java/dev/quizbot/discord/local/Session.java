package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one shard of the bot has been told, in order, so that a new connection can catch up. */
final class Session {

  private final String id;
  private final int intents;
  private final int shard;
  private final int shards;
  private final List<ObjectNode> told = new ArrayList<>();
  private Optional<Connection> connection;

  Session(String id, JsonNode identify, Connection connection) {
    this.id = id;
    this.intents = identify.path("intents").asInt();
    this.shard = identify.path("shard").path(0).asInt(0);
    this.shards = identify.path("shard").path(1).asInt(1);
    this.connection = Optional.of(connection);
  }

  String id() {
    return id;
  }

  boolean covers(String guild) {
    return Snowflakes.shard(guild, shards) == shard;
  }

  /** Whether the bot is through with this session, now that it has begun another. */
  synchronized boolean isOverWith(Session newer) {
    return connection.isEmpty() && shard == newer.shard && shards == newer.shards;
  }

  synchronized boolean isConnected() {
    return connection.isPresent();
  }

  synchronized boolean isOn(Connection candidate) {
    return connection.filter(candidate::equals).isPresent();
  }

  void tell(Event event) {
    if (event.intent().in(intents) && covers(event.guild())) {
      tell(event.name(), event.data());
    }
  }

  synchronized void tell(String name, ObjectNode data) {
    ObjectNode dispatch =
        Json.object().put("op", Gateway.DISPATCH).put("s", told.size() + 1).put("t", name);
    dispatch.set("d", data);
    told.add(dispatch);
    connection.ifPresent(c -> c.send(dispatch));
  }

  /** Goes on with a new connection, which has seen everything up to this sequence number. */
  synchronized void resume(Connection connection, int seen) {
    this.connection = Optional.of(connection);
    List.copyOf(told.subList(Math.min(seen, told.size()), told.size())).forEach(connection::send);
    tell("RESUMED", Json.object());
  }

  synchronized void close(int code) {
    connection.ifPresent(open -> open.close(code, "refused"));
    connection = Optional.empty();
  }

  /** Breaks the connection. What is told from now on waits for the next one. */
  synchronized void cut() {
    Optional<Connection> broken = connection;
    connection = Optional.empty();
    broken.ifPresent(Connection::cut);
  }

  synchronized void disconnected(Connection gone) {
    if (isOn(gone)) {
      connection = Optional.empty();
    }
  }
}
