package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.quizbot.app.Doctor;
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

  /** What to do about a token that Slack does not know. */
  private static final String COPY = "; copy it anew";

  private final MethodsClient slack;
  private final List<Finding> findings = new ArrayList<>();

  private SlackCheckup(MethodsClient slack) {
    this.slack = slack;
  }

  static List<Finding> of(Settings settings, Map<String, String> environment, Doctor.Known known) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.get(SlackSettings.API_URL));
    config.setStatsEnabled(false);
    SlackCheckup checkup = new SlackCheckup(Slack.getInstance(config).methods());
    Credentials credentials = Credentials.read(settings.get(SlackSettings.MODE), environment);
    credentials
        .botToken()
        .ifPresentOrElse(
            token -> checkup.look("SLACK_BOT_TOKEN", COPY, token, known.series()),
            () -> checkup.lookAtWorkspaces(known));
    credentials.appToken().ifPresent(checkup::lookAtAppToken);
    return checkup.findings;
  }

  private void lookAtWorkspaces(Doctor.Known known) {
    Map<String, String> tokens = Installations.tokens(known.kept());
    add(true, "SLACK_CLIENT_ID", "%d workspaces have installed the app".formatted(tokens.size()));
    tokens.forEach(
        (team, token) ->
            look(
                "workspace " + team,
                "; install the app there again",
                token,
                known.series().stream()
                    .filter(one -> one.venue().community().equals(team))
                    .toList()));
  }

  private void look(String what, String remedy, String token, List<DailySeries> series) {
    Optional<AuthTestResponse> self =
        attempt(what, remedy, () -> slack.authTest(r -> r.token(token)));
    if (self.isEmpty()) {
      return;
    }
    add(true, what, "%s in %s".formatted(self.get().getUser(), self.get().getTeam()));
    lookAtScopes(self.get());
    series.stream()
        .map(one -> one.venue().channel())
        .distinct()
        .forEach(
            channel ->
                attempt(
                        "channel " + channel,
                        "",
                        () ->
                            slack.conversationsHistory(
                                r -> r.token(token).channel(channel).limit(1)))
                    .ifPresent(
                        ok -> add(true, "channel " + channel, "can be read, so the bot is in it")));
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

  private void lookAtAppToken(String token) {
    attempt("SLACK_APP_TOKEN", COPY, () -> slack.appsConnectionsOpen(r -> r.token(token)))
        .ifPresent(ok -> add(true, "SLACK_APP_TOKEN", "opens connections"));
  }

  /** What a call returns; one that fails does not keep the doctor from the rest. */
  private <T extends SlackApiTextResponse> Optional<T> attempt(
      String what, String remedy, SlackCall.Call<T> call) {
    try {
      return Optional.of(SlackCall.run(call));
    } catch (SlackCall.RefusedException refused) {
      add(
          false,
          what,
          Refusals.advice(refused).orElseGet(() -> "Slack says: " + refused.error() + remedy));
    } catch (RuntimeException unreachable) {
      add(false, what, "can't be looked at: " + unreachable.getMessage());
    }
    return Optional.empty();
  }

  private void add(boolean right, String what, String text) {
    findings.add(new Finding(right, what, text));
  }
}
