package dev.quizbot.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * The endpoint for who operates the bot: {@code /health/live} and {@code /health/ready} answer 200
 * or 503, {@code /metrics} is Prometheus' text format. Without an address nothing listens.
 */
final class Operations implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final LogbackMetrics logged = new LogbackMetrics();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final HttpServer server;

  private Operations(HttpServer server, BooleanSupplier ready) {
    this.server = server;
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    logged.bindTo(registry);
    server.createContext("/", exchange -> send(exchange, 404, TEXT, "not found\n"));
    server.createContext("/health/live", exchange -> send(exchange, 200, TEXT, "alive\n"));
    server.createContext("/health/ready", exchange -> tellReady(exchange, ready));
    server.createContext(
        "/metrics", exchange -> send(exchange, 200, METRICS, registry.scrape("text/plain")));
    server.setExecutor(thread);
  }

  /**
   * Listens.
   *
   * @param ready whether the bot can take interactions right now
   * @throws IllegalStateException if the address can't be listened on; the message is for people
   */
  static Operations listen(InetSocketAddress address, BooleanSupplier ready) {
    try {
      Operations operations = new Operations(HttpServer.create(address, 0), ready);
      operations.server.start();
      return operations;
    } catch (IOException taken) {
      throw new IllegalStateException(
          "ops.http: can't listen on %s (%s); set another address, or 'off'"
              .formatted(address, taken.getMessage()),
          taken);
    }
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** The port it listens on. */
  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
    logged.close();
    registry.close();
  }

  private static void tellReady(HttpExchange exchange, BooleanSupplier ready) throws IOException {
    boolean is = ready.getAsBoolean();
    send(exchange, is ? 200 : 503, TEXT, is ? "ready\n" : "not ready\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }
}
