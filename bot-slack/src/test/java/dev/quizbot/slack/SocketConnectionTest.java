package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.quizbot.slack.local.LocalSlack;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SocketConnectionTest {
  @Test
  void aStopInTheMiddleOfACheckOpensNoOtherSocket() {
    try (LocalSlack slack = LocalSlack.start()) {
      Slack sdk = sdk(slack);
      App app = new App(AppConfig.builder().slack(sdk).build(), List.of());
      slack.leavePingsUnanswered();
      SocketConnection connection = SocketConnection.open(app, sdk, slack.appToken());
      await().until(() -> slack.unansweredPings() >= 2); // both sockets are being checked
      connection.close();

      SocketConnection.open(app, sdk, slack.appToken()).close();
      assertThat(slack.calls("/apps.connections.open")).hasSize(4);
    }
  }

  @Test
  void whatFailsIsNotAcknowledgedSoThatSlackSendsItAgain() {
    AtomicInteger times = new AtomicInteger();
    try (LocalSlack slack = LocalSlack.start()) {
      Slack sdk = sdk(slack);
      App app = new App(AppConfig.builder().slack(sdk).build(), List.of());
      app.command(
          "/quiz",
          (request, context) ->
              times.incrementAndGet() == 1
                  ? Response.builder().statusCode(503).build()
                  : context.ack("at last"));
      try (SocketConnection connection = SocketConnection.open(app, sdk, slack.appToken())) {
        assertThat(connection.isConnected()).isTrue();
        var command = slack.person("Ada").command(slack.channel("general"), "/quiz", "");
        await().until(() -> times.get() == 1);
        slack.dropSockets();

        assertThat(command.acknowledgement().toString()).contains("at last");
      }
    }
    assertThat(times).hasValueGreaterThan(1);
  }

  private static Slack sdk(LocalSlack slack) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }
}
