package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.util.json.GsonFactory;
import dev.quizbot.app.Backoff;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: the bot opens WebSockets to Slack. There are two, so that events come by the other
 * while one is being renewed. Whatever is not acknowledged Slack sends again.
 */
final class SocketConnection implements Connection {
  private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
  private static final int SOCKETS = 2;
  private static final int HANDLERS = 8;
  private static final long CHECK_MS = 1000;
  private static final int OK = 200;

  /** Slack says hello at once. */
  private static final Duration HELLO = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final App app;
  private final InHand inHand = new InHand();
  private final List<SocketModeClient> clients = new ArrayList<>();

  private SocketConnection(App app) {
    this.app = app;
  }

  /**
   * Connects.
   *
   * @throws Backoff.UnreachableException if Slack can't be reached
   * @throws IllegalStateException if Slack does not know the token; the message is for people
   */
  static SocketConnection open(App app, Slack slack, String token) {
    SocketConnection connection = new SocketConnection(app);
    try {
      for (int i = 0; i < SOCKETS; i++) {
        connection.clients.add(connection.client(slack, token));
      }
      return connection;
    } catch (RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  @Override
  public boolean isConnected() {
    return clients.stream().anyMatch(SocketModeClient::verifyConnection);
  }

  @Override
  public void close() {
    inHand.closeAndAwait(PATIENCE);
    for (SocketModeClient client : clients) {
      try {
        client.close();
      } catch (IOException alreadyGone) {
        log.debug("socket was gone", alreadyGone);
      }
    }
  }

  private SocketModeClient client(Slack slack, String token) {
    String address = address(slack, token);
    CompletableFuture<Boolean> hello = new CompletableFuture<>();
    try {
      SocketModeClient client = new Client(slack, token, address);
      SocketModeRequestParser parser = new SocketModeRequestParser(app.config());
      client.addWebSocketMessageListener(
          message -> inHand.run(() -> handle(client, parser, message)));
      client.addWebSocketMessageListener(message -> hello.complete(true));
      client.addWebSocketCloseListener((code, reason) -> hello.complete(false));
      client.connect();
      if (!hello.completeOnTimeout(false, HELLO.toMillis(), TimeUnit.MILLISECONDS).join()) {
        client.close();
        throw new IOException("the socket does not open");
      }
      return client;
    } catch (IOException | URISyntaxException unreachable) {
      throw new Backoff.UnreachableException(unreachable);
    }
  }

  /**
   * The library's own check of a socket takes a close in its middle for a broken socket and opens
   * another, to which Slack sends what nobody is there to answer.
   */
  private static final class Client extends SocketModeClientJavaWSImpl {
    Client(Slack slack, String token, String address) throws URISyntaxException {
      super(
          slack,
          token,
          address,
          HANDLERS,
          new ConcurrentLinkedMessageQueue(),
          true,
          true,
          CHECK_MS);
    }

    @Override
    public void connectToNewEndpoint() throws IOException {
      if (isAutoReconnectEnabled()) {
        super.connectToNewEndpoint();
      }
    }
  }

  /** Asked for here first, because the client's own words for a wrong token are no help. */
  private static String address(Slack slack, String token) {
    try {
      return SlackCall.run(() -> slack.methods().appsConnectionsOpen(r -> r.token(token))).getUrl();
    } catch (SlackCall.RefusedException refused) {
      throw Tokens.wrong("SLACK_APP_TOKEN", refused);
    } catch (RuntimeException unreachable) {
      throw new Backoff.UnreachableException(unreachable);
    }
  }

  private void handle(SocketModeClient client, SocketModeRequestParser parser, String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
      return; // "hello" and the like
    }
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == OK) {
        client.sendSocketModeResponse(acknowledgement(request, response));
      } else {
        log.warn(
            "not acknowledged envelope={} status={}",
            request.getEnvelope().getEnvelopeId(),
            response.getStatusCode());
      }
    } catch (Exception failure) {
      log.warn("not acknowledged envelope={}", request.getEnvelope().getEnvelopeId(), failure);
    }
  }

  private static String acknowledgement(SocketModeRequest request, Response response) {
    Map<String, Object> envelope = new HashMap<>();
    envelope.put("envelope_id", request.getEnvelope().getEnvelopeId());
    if (response.getBody() != null && !response.getBody().isEmpty()) {
      envelope.put(
          "payload", GsonFactory.createSnakeCase().fromJson(response.getBody(), Map.class));
    }
    return GsonFactory.createSnakeCase().toJson(envelope);
  }
}
