package dev.quizbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP mode: Slack sends signed requests, whose signature is checked first. */
final class HttpConnection implements Connection {
  static final String EVENTS = "/slack/events";
  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";

  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

  /** Slack's own requests are far smaller. */
  private static final int MAX_BODY = 1 << 20;

  private static final int HANDLERS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  static {
    // A client that never finishes its request must not keep a thread.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "10");
  }

  private final App app;
  private final InHand inHand = new InHand();
  private final Signature signature;
  private final SlackRequestParser parser;
  private final ExecutorService threads = Executors.newFixedThreadPool(HANDLERS);
  private final HttpServer server;

  private HttpConnection(App app, Signature signature, HttpServer server) {
    this.app = app;
    this.server = server;
    parser = new SlackRequestParser(app.config());
    this.signature = signature;
    server.createContext("/", this::take);
    server.setExecutor(threads);
  }

  /**
   * Listens.
   *
   * @throws IllegalStateException if the address can't be listened on; the message is for people
   */
  static HttpConnection open(App app, Signature signature, InetSocketAddress address) {
    try {
      HttpConnection connection = new HttpConnection(app, signature, HttpServer.create(address, 0));
      connection.server.start();
      log.info("listening address={} path={}", connection.server.getAddress(), EVENTS);
      return connection;
    } catch (IOException taken) {
      throw new IllegalStateException(
          "slack.http: can't listen on %s (%s); set another host or port"
              .formatted(address, taken.getMessage()),
          taken);
    }
  }

  /** The port it listens on. */
  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void close() {
    inHand.closeAndAwait(PATIENCE);
    server.stop(0);
    threads.shutdown();
  }

  /** Slack sends again what is not taken. */
  private void take(HttpExchange exchange) throws IOException {
    if (!inHand.run(() -> handle(exchange))) {
      try (exchange) {
        send(exchange, plain(503, "stopping"));
      }
    }
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      boolean post = method.equals("POST") && path.equals(EVENTS);
      boolean get = method.equals("GET") && List.of(INSTALL, REDIRECT).contains(path);
      if (!post && !get) {
        send(exchange, plain(404, "not found"));
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        send(exchange, plain(413, "too large"));
      } else if (post && !isSigned(exchange, body)) {
        send(exchange, plain(401, "wrong signature or old timestamp"));
      } else {
        send(exchange, answer(exchange, body));
      }
    } catch (IOException gone) {
      log.debug("the client went away", gone);
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    return signature.isOf(
        body,
        exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
        exchange.getRequestHeaders().getFirst("X-Slack-Signature"));
  }

  private Response answer(HttpExchange exchange, byte[] body) {
    Optional<Request<?>> request = read(exchange, body);
    if (request.isEmpty()) {
      return plain(400, "no request of Slack's");
    }
    try {
      return app.run(request.get());
    } catch (Exception failure) {
      log.warn("failed request path={}", exchange.getRequestURI().getPath(), failure);
      return plain(500, "failed");
    }
  }

  private Optional<Request<?>> read(HttpExchange exchange, byte[] body) {
    try {
      return Optional.ofNullable(
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(exchange.getRequestURI().getPath())
                  .queryString(QueryStringParser.toMap(exchange.getRequestURI().getRawQuery()))
                  .requestBody(new String(body, StandardCharsets.UTF_8))
                  .headers(new RequestHeaders(exchange.getRequestHeaders()))
                  .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                  .build()));
    } catch (RuntimeException malformed) {
      log.debug("unreadable request path={}", exchange.getRequestURI().getPath(), malformed);
      return Optional.empty();
    }
  }

  private static Response plain(int status, String text) {
    return Response.builder().statusCode(status).contentType("text/plain").body(text).build();
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    for (Map.Entry<String, List<String>> header : response.getHeaders().entrySet()) {
      exchange.getResponseHeaders().put(header.getKey(), header.getValue());
    }
    String text = response.getBody() == null ? "" : response.getBody();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (response.getContentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
