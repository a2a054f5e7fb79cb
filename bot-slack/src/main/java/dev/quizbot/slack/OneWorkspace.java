package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.quizbot.app.Backoff;
import java.util.Optional;

/**
 * The only workspace, whose token was given at start. People of other workspaces, who may be in
 * shared channels, are served as if they were of this one.
 */
record OneWorkspace(Workspace workspace) implements Workspaces {
  /**
   * Asks Slack which workspace the token belongs to.
   *
   * @throws Backoff.UnreachableException if Slack can't be reached
   * @throws IllegalStateException if Slack does not know the token; the message is for people
   */
  static OneWorkspace of(MethodsClient slack, String token) {
    try {
      AuthTestResponse self = SlackCall.run(() -> slack.authTest(r -> r.token(token)));
      return new OneWorkspace(
          new Workspace(self.getTeamId(), token, self.getUserId(), self.getUrl()));
    } catch (SlackCall.RefusedException refused) {
      throw Tokens.wrong("SLACK_BOT_TOKEN", refused);
    } catch (RuntimeException unreachable) {
      throw new Backoff.UnreachableException(unreachable);
    }
  }

  @Override
  public Optional<Workspace> find(String team) {
    return Optional.of(workspace);
  }
}
