package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * Socket Mode: each envelope goes to one of the open connections, and again to another when the
 * connection ends before it was acknowledged.
 */
final class Sockets implements AutoCloseable {
  private final Map<String, Envelope> pending = new ConcurrentHashMap<>();
  private final List<WebSocket> open = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile boolean silent;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Server server = new Server();
  private final World world;

  private record Envelope(ObjectNode json, CompletableFuture<JsonNode> acknowledged) {}

  Sockets(World world) {
    this.world = world;
  }

  void start() {
    server.start();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url() {
    return "ws://127.0.0.1:" + server.getPort() + "/link";
  }

  boolean isConnected() {
    synchronized (open) {
      return !open.isEmpty();
    }
  }

  /** Sends a payload as soon as a connection is open; done with the acknowledgement's payload. */
  CompletableFuture<JsonNode> send(String type, ObjectNode payload) {
    ObjectNode json =
        Json.object()
            .put("envelope_id", world.id("E"))
            .put("type", type)
            .put("accepts_response_payload", !type.equals("events_api"));
    json.set("payload", payload);
    Envelope envelope = new Envelope(json, new CompletableFuture<>());
    pending.put(json.path("envelope_id").asText(), envelope);
    deliver(envelope);
    return envelope.acknowledged();
  }

  /** The next connections are broken before they are greeted. */
  void breakNext(int times) {
    broken.set(times);
  }

  /** Answers no pings any more. */
  void fallSilent() {
    silent = true;
  }

  /** How many pings were not answered. */
  int unanswered() {
    return unanswered.get();
  }

  /** Breaks all connections. */
  void drop() {
    List<WebSocket> all;
    synchronized (open) {
      all = List.copyOf(open);
      open.clear();
    }
    all.forEach(socket -> socket.closeConnection(1006, "dropped"));
  }

  /** Announces the end of one connection, as Slack does every few hours. */
  void refresh() {
    synchronized (open) {
      if (!open.isEmpty()) {
        WebSocket socket = open.remove(0);
        socket.send(
            Json.object().put("type", "disconnect").put("reason", "refresh_requested").toString());
      }
    }
  }

  @Override
  public void close() {
    try {
      server.stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Envelope envelope) {
    synchronized (open) {
      if (!open.isEmpty()) {
        open.get(turn.getAndIncrement() % open.size()).send(envelope.json().toString());
      }
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
      setTcpNoDelay(true);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      if (broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        socket.closeConnection(1006, "broken");
        return;
      }
      synchronized (open) {
        socket.send(Json.object().put("type", "hello").put("num_connections", 1).toString());
        open.add(socket);
      }
      pending.values().forEach(Sockets.this::deliver);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      JsonNode acknowledgement = Json.parse(text);
      Envelope envelope = pending.remove(acknowledgement.path("envelope_id").asText());
      if (envelope != null) {
        envelope.acknowledged().complete(acknowledgement.path("payload"));
      }
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
      if (silent) {
        unanswered.incrementAndGet();
      } else {
        super.onWebsocketPing(socket, ping);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      boolean others;
      synchronized (open) {
        open.remove(socket);
        others = !open.isEmpty();
      }
      if (others) {
        pending.values().forEach(Sockets.this::deliver);
      }
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {}
  }
}
