package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.quizbot.app.Doctor.Finding;
import dev.quizbot.files.Settings;
import dev.quizbot.schedule.DailySeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at tokens, scopes and channels on Slack. */
final class SlackCheckup {
  private static final String SCOPES = "x-oauth-scopes";

  private final MethodsClient slack;
  private final List<Finding> findings = new ArrayList<>();

  private SlackCheckup(MethodsClient slack) {
    this.slack = slack;
  }

  static List<Finding> of(
      Settings settings, Map<String, String> environment, List<DailySeries> series) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.get(SlackSettings.API_URL));
    config.setStatsEnabled(false);
    SlackCheckup checkup = new SlackCheckup(Slack.getInstance(config).methods());
    Credentials credentials = Credentials.read(settings.get(SlackSettings.MODE), environment);
    credentials
        .botToken()
        .ifPresentOrElse(
            token -> checkup.look(token, series),
            () -> checkup.add(true, "SLACK_CLIENT_ID", "workspaces install the app themselves"));
    credentials.appToken().ifPresent(checkup::lookAtAppToken);
    return checkup.findings;
  }

  private void look(String token, List<DailySeries> series) {
    AuthTestResponse self;
    try {
      self = SlackCall.run(() -> slack.authTest(r -> r.token(token)));
    } catch (SlackCall.RefusedException refused) {
      add(false, "SLACK_BOT_TOKEN", "%s; copy it anew".formatted(refused.error()));
      return;
    }
    add(true, "SLACK_BOT_TOKEN", "%s in %s".formatted(self.getUser(), self.getTeam()));
    lookAtScopes(self);
    series.stream()
        .map(one -> one.venue().channel())
        .distinct()
        .forEach(channel -> lookAtChannel(token, channel));
  }

  private void lookAtScopes(AuthTestResponse self) {
    Set<String> granted =
        Optional.ofNullable(self.getHttpResponseHeaders())
            .map(headers -> headers.getOrDefault(SCOPES, List.of()))
            .orElse(List.of())
            .stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .collect(Collectors.toSet());
    List<String> missing = Scopes.BOT.stream().filter(s -> !granted.contains(s)).toList();
    add(
        missing.isEmpty(),
        "scopes",
        missing.isEmpty()
            ? "all there"
            : "missing: " + String.join(", ", missing) + "; install the app again");
  }

  private void lookAtChannel(String token, String channel) {
    try {
      SlackCall.run(
          () -> slack.conversationsHistory(r -> r.token(token).channel(channel).limit(1)));
      add(true, "channel " + channel, "can be read, so the bot is in it");
    } catch (SlackCall.RefusedException refused) {
      add(
          false,
          "channel " + channel,
          Refusals.advice(refused).orElseGet(() -> "Slack says: " + refused.error()));
    }
  }

  private void lookAtAppToken(String token) {
    try {
      SlackCall.run(() -> slack.appsConnectionsOpen(r -> r.token(token)));
      add(true, "SLACK_APP_TOKEN", "opens connections");
    } catch (SlackCall.RefusedException refused) {
      add(false, "SLACK_APP_TOKEN", "%s; copy it anew".formatted(refused.error()));
    }
  }

  private void add(boolean right, String what, String text) {
    findings.add(new Finding(right, what, text));
  }
}
