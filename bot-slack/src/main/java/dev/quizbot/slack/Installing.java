package dev.quizbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.quizbot.quiz.Keep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How workspaces install the app: the flow is Bolt's, its memory and its pages are ours. */
final class Installing {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Quizbot</title></head>
      <body style="font-family: sans-serif; max-width: 40em; margin: 4em auto">
      <h1>%s</h1>
      <p>%s</p>
      </body>
      </html>
      """;

  private static final Logger log = LoggerFactory.getLogger(Installing.class);

  private Installing() {}

  /** Tells Bolt of the flow. */
  static void configure(AppConfig config, Credentials.Client client, Optional<String> publicUrl) {
    config.setClientId(client.id());
    config.setClientSecret(client.secret());
    config.setScope(String.join(",", Scopes.BOT));
    config.setOauthInstallPath(HttpConnection.INSTALL);
    config.setOauthRedirectUriPath(HttpConnection.REDIRECT);
    config.setOAuthInstallPageRenderingEnabled(false);
    config.setOAuthRedirectUriPageRenderer(new Pages());
    publicUrl.ifPresent(url -> config.setRedirectUri(url + HttpConnection.REDIRECT.substring(1)));
  }

  /** Gives Bolt its memory; workspaces that remove the app are forgotten. */
  static void prepare(App app, Installations installations, Keep keep, InstantSource clock) {
    app.asOAuthApp(true);
    app.service(installations);
    app.service(new InstallStates(keep, clock));
    app.oauthCallbackStateError((request, response) -> wrongState(response));
    app.event(
        AppUninstalledEvent.class,
        (payload, context) -> {
          installations.uninstalled(payload.getTeamId(), at(payload));
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          List<String> bots = payload.getEvent().getTokens().getBot();
          if (bots != null && !bots.isEmpty()) {
            installations.uninstalled(payload.getTeamId(), at(payload));
          }
          return context.ack();
        });
  }

  private static Instant at(EventsApiPayload<?> payload) {
    return Instant.ofEpochSecond(payload.getEventTime());
  }

  /** Bolt's own handler would log the code, which is worth a token for a while. */
  private static Response wrongState(Response response) {
    log.warn("somebody came back from Slack with an unknown state");
    response.setStatusCode(400);
    response.setContentType("text/html; charset=utf-8");
    response.setBody(new Pages().renderFailurePage(HttpConnection.INSTALL, "unknown state"));
    return response;
  }

  private static final class Pages implements OAuthRedirectUriPageRenderer {
    @Override
    public String renderSuccessPage(Installer installer, String completionUrl) {
      return PAGE.formatted(
          "Quizbot is installed.",
          "In Slack, invite it to a channel with <code>/invite @quizbot</code>, then type"
              + " <code>/quiz</code> there. <code>/quiz help</code> shows the rest.");
    }

    @Override
    public String renderFailurePage(String installPath, String reason) {
      return PAGE.formatted(
          "Quizbot is not installed.",
          "Slack says: "
              + escaped(reason)
              + ". <a href=\""
              + installPath
              + "\">Try again</a>, in"
              + " one browser window and within ten minutes.");
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
