package dev.quizbot.slack;

import dev.quizbot.app.Secrets;
import java.util.Map;
import java.util.Optional;

/**
 * What proves to Slack who we are, and to us that it is Slack. Never logged.
 *
 * @param botToken {@code xoxb-…} of the only workspace; none if workspaces install the app
 * @param appToken {@code xapp-…} for Socket Mode
 * @param signingSecret for HTTP mode
 * @param client for HTTP mode with several workspaces
 */
record Credentials(
    Optional<String> botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    Optional<Client> client) {

  /** The app as an OAuth client. */
  record Client(String id, String secret) {
    @Override
    public String toString() {
      return "client " + id;
    }
  }

  /**
   * Reads what the mode needs from the environment.
   *
   * @throws IllegalStateException if something is missing; the message is for people
   */
  static Credentials read(SlackSettings.Mode mode, Map<String, String> environment) {
    if (mode == SlackSettings.Mode.SOCKET) {
      return new Credentials(
          Optional.of(Secrets.read("SLACK_BOT_TOKEN", environment)),
          Optional.of(Secrets.read("SLACK_APP_TOKEN", environment)),
          Optional.empty(),
          Optional.empty());
    }
    Optional<String> secret = Optional.of(Secrets.read("SLACK_SIGNING_SECRET", environment));
    if (!environment.containsKey("SLACK_CLIENT_ID")) {
      return new Credentials(
          Optional.of(Secrets.read("SLACK_BOT_TOKEN", environment)),
          Optional.empty(),
          secret,
          Optional.empty());
    }
    Client client =
        new Client(
            Secrets.read("SLACK_CLIENT_ID", environment),
            Secrets.read("SLACK_CLIENT_SECRET", environment));
    return new Credentials(Optional.empty(), Optional.empty(), secret, Optional.of(client));
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
