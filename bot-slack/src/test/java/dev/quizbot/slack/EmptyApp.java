package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** The least that acknowledges a click: the bare limit for the benchmark. */
final class EmptyApp {
  private EmptyApp() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> environment = System.getenv();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(environment.get("QUIZBOT_SLACK_API_URL"));
    config.setStatsEnabled(false);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(environment.get("SLACK_BOT_TOKEN"))
                .requestVerificationEnabled(false)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build());
    app.blockAction(Pattern.compile(".*"), (request, context) -> context.ack());
    if (environment.containsKey("SLACK_APP_TOKEN")) {
      var unused = SocketConnection.open(app, app.slack(), environment.get("SLACK_APP_TOKEN"));
    } else {
      HttpConnection.open(
          app,
          new Signature(
              environment.getOrDefault("SLACK_SIGNING_SECRET", ""), InstantSource.system()),
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(),
              Integer.parseInt(environment.getOrDefault("QUIZBOT_SLACK_HTTP_PORT", "0"))));
    }
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
