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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The endpoint for who operates the bot: {@code /health/live} and {@code /health/ready} answer 200
 * or 503, {@code /metrics} is Prometheus' text format. Without an address nothing listens.
 */
final class Operations implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Operations.class);
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Whoever asks gives up after a few seconds; a bot that takes so long to look is not ready. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final LogbackMetrics logged = new LogbackMetrics();
  private final ExecutorService threads = Executors.newCachedThreadPool(Operations::thread);
  private final HttpServer server;
  private final BooleanSupplier ready;
  private CompletableFuture<Boolean> lastLook = CompletableFuture.completedFuture(false);

  private Operations(HttpServer server, BooleanSupplier ready) {
    this.server = server;
    this.ready = ready;
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    logged.bindTo(registry);
    server.createContext("/", exchange -> send(exchange, 404, TEXT, "not found\n"));
    server.createContext("/health/live", exchange -> send(exchange, 200, TEXT, "alive\n"));
    server.createContext("/health/ready", this::tellReady);
    server.createContext(
        "/metrics", exchange -> send(exchange, 200, METRICS, registry.scrape("text/plain")));
    server.setExecutor(threads); // so that nobody waits for another's answer
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "operations");
    thread.setDaemon(true);
    return thread;
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
      log.info("health and metrics at port={}", operations.port());
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
    threads.shutdown();
    logged.close();
    registry.close();
  }

  private void tellReady(HttpExchange exchange) throws IOException {
    boolean is = look().completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    send(exchange, is ? 200 : 503, TEXT, is ? "ready\n" : "not ready\n");
  }

  /** One look at a time, however many ask while it takes. */
  private synchronized CompletableFuture<Boolean> look() {
    if (lastLook.isDone()) {
      lastLook = CompletableFuture.supplyAsync(ready::getAsBoolean, threads);
    }
    return lastLook.copy();
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
