package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** Takes calls, carries them out one at a time, and lets happen what a test ordered. */
final class WebApi implements AutoCloseable {
  static {
    // Otherwise an answer may wait 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world;
  private final Faults faults;
  private final BiFunction<String, Call, Reply> methods;
  private final List<Exchange> requests = new CopyOnWriteArrayList<>();
  private final List<Called> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "local-slack-api");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpServer server;

  /**
   * Not started yet.
   *
   * @param methods from a path and a call to the answer
   */
  WebApi(World world, Faults faults, BiFunction<String, Call, Reply> methods) {
    this.world = world;
    this.faults = faults;
    this.methods = methods;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(workers);
  }

  void start() {
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Exchange> requests() {
    return List.copyOf(requests);
  }

  /** The calls of a method so far. */
  List<Called> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  /** From now on a method is refused with this error. */
  void refuse(String path, String error) {
    refusals.put(path, error);
  }

  @Override
  public void close() {
    faults.releaseAll();
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/api", "");
    Optional<Faults.Fault> fault = faults.next("POST", path);
    Call call = Call.of(exchange);
    calls.add(new Called(path, world.clock().instant(), call.arguments()));
    Reply reply =
        fault.orElse(null) instanceof Faults.Fault.Refused refused
            ? refused.reply()
            : carryOut(call, path);
    boolean isLost = fault.orElse(null) instanceof Faults.Fault.LostAnswer;
    requests.add(new Exchange("POST", path, reply.status(), !isLost));
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

  private Reply carryOut(Call call, String path) {
    try {
      Optional<String> refusal = Optional.ofNullable(refusals.get(path));
      if (refusal.isPresent()) {
        throw new Refusal(refusal.get());
      }
      synchronized (world) {
        return methods.apply(path, call);
      }
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
