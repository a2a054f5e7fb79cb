package dev.quizbot.discord.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.quizbot.local.Exchange;
import dev.quizbot.local.Faults;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes requests, carries them out one at a time, and lets happen what a test ordered. */
final class RestServer implements AutoCloseable {

  static final String BASE = "/api/v10";

  static {
    // Otherwise an answer may wait 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world;
  private final Faults faults;
  private final List<Route> routes;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool(RestServer::worker);
  private final List<Exchange> requests = new CopyOnWriteArrayList<>();

  RestServer(World world, Faults faults, List<Route> routes) {
    this.world = world;
    this.faults = faults;
    this.routes = List.copyOf(routes);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(workers);
  }

  void start() {
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Exchange> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    faults.releaseAll();
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    long nanos = System.nanoTime();
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    Optional<Faults.Fault> fault = faults.next(method, path);
    Reply reply =
        fault.orElse(null) instanceof Faults.Fault.Refused refused
            ? refused.reply()
            : carryOut(exchange, method, path, nanos);
    boolean isLost = fault.orElse(null) instanceof Faults.Fault.LostAnswer;
    requests.add(new Exchange(method, path, reply.status(), !isLost));
    try (exchange) {
      if (fault.orElse(null) instanceof Faults.Fault.Held held) {
        held.hold().pass(exchange.getRemoteAddress().getPort());
      }
      if (!isLost) {
        send(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply carryOut(HttpExchange exchange, String method, String path, long nanos)
      throws IOException {
    try {
      for (Route route : routes) {
        Optional<List<String>> variables = route.match(method, path);
        if (variables.isPresent()) {
          if (route.needsToken()) {
            requireToken(exchange);
          }
          Call call =
              new Call(
                  variables.get(),
                  query(exchange.getRequestURI()),
                  Body.of(exchange),
                  world.clock().instant(),
                  nanos);
          synchronized (world) {
            return route.action().apply(call);
          }
        }
      }
      throw Refusal.notFound();
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (RuntimeException e) {
      return new Reply(500, Json.object().put("message", e.toString()).put("code", 0));
    }
  }

  private static void requireToken(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bot " + World.TOKEN).equals(given)) {
      throw Refusal.unauthorized();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    if (reply.body().isMissingNode()) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        query.put(pair.substring(0, equals), value);
      }
    }
    return query;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "local-discord-rest");
    thread.setDaemon(true);
    return thread;
  }
}
