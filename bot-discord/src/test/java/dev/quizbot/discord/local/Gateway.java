package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The WebSocket side: sessions are opened, told of events, and resumed. */
final class Gateway extends WebSocketServer implements AutoCloseable {

  static final int DISPATCH = 0;

  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final int NORMAL_CLOSURE = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(41);
  private static final Duration TO_START = Duration.ofSeconds(10);

  private final World world;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicInteger refusal = new AtomicInteger();

  Gateway(World world) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.world = world;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void open() {
    start();
    try {
      if (started.await(TO_START.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the gateway did not start", failure.get());
  }

  @Override
  public void close() {
    try {
      stop(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url() {
    return "ws://127.0.0.1:" + getPort();
  }

  void dispatch(Event event) {
    sessions.values().forEach(session -> session.tell(event));
  }

  List<Session> connected() {
    return sessions.values().stream().filter(Session::isConnected).toList();
  }

  void drop(boolean resumable) {
    List<Session> dropped = List.copyOf(sessions.values());
    if (!resumable) {
      sessions.clear();
    }
    dropped.forEach(Session::cut);
  }

  /** Closes all connections for good, and lets nobody in any more. */
  void refuse(int code) {
    refusal.set(code);
    sessions.values().forEach(session -> session.close(code));
    sessions.clear();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    boolean compressed = handshake.getResourceDescriptor().contains("compress=zlib-stream");
    Connection connection = new Connection(socket, compressed);
    socket.setAttachment(connection);
    connection.send(HELLO, Json.object().put("heartbeat_interval", BETWEEN_HEARTBEATS.toMillis()));
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    Connection connection = socket.getAttachment();
    JsonNode message = Json.parse(text);
    JsonNode data = message.path("d");
    int op = message.path("op").asInt();
    if (op == HEARTBEAT) {
      connection.send(HEARTBEAT_ACK, NullNode.getInstance());
    } else if (op == IDENTIFY || op == RESUME) {
      if (!data.path("token").asText().equals(World.TOKEN)) {
        connection.close(AUTHENTICATION_FAILED, "Authentication failed.");
      } else if (refusal.get() != 0) {
        connection.close(refusal.get(), "refused");
      } else if (op == IDENTIFY) {
        identify(connection, data);
      } else {
        resume(connection, data);
      }
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    Connection connection = socket.getAttachment();
    if (connection == null) {
      return;
    }
    boolean isFinal = remote && (code == NORMAL_CLOSURE || code == GOING_AWAY);
    sessions.values().removeIf(session -> isFinal && session.isOn(connection));
    sessions.values().forEach(session -> session.disconnected(connection));
  }

  @Override
  public void onError(WebSocket socket, Exception e) {
    failure.set(e);
  }

  private void identify(Connection connection, JsonNode identify) {
    synchronized (world) {
      Session session = new Session(world.nextId(), identify, connection);
      List<Guild> guilds =
          world.guilds().stream().filter(guild -> session.covers(guild.id())).toList();
      session.tell("READY", ready(session, guilds, identify));
      guilds.forEach(guild -> session.tell("GUILD_CREATE", guild.json()));
      sessions.values().removeIf(old -> old.isOverWith(session));
      sessions.put(session.id(), session);
    }
  }

  private ObjectNode ready(Session session, List<Guild> guilds, JsonNode identify) {
    ObjectNode ready =
        Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", url());
    ready.set("user", world.bot().json());
    ready.putObject("application").put("id", world.bot().id()).put("flags", 0);
    ready.putArray("private_channels");
    var announced = ready.putArray("guilds");
    guilds.forEach(guild -> announced.addObject().put("id", guild.id()).put("unavailable", true));
    if (identify.has("shard")) {
      ready.set("shard", identify.path("shard"));
    } else {
      ready.putArray("shard").add(IntNode.valueOf(0)).add(IntNode.valueOf(1));
    }
    return ready;
  }

  private void resume(Connection connection, JsonNode resume) {
    Session session = sessions.get(resume.path("session_id").asText());
    if (session == null) {
      connection.send(INVALID_SESSION, Json.object().booleanNode(false));
    } else {
      session.resume(connection, resume.path("seq").asInt());
    }
  }
}
