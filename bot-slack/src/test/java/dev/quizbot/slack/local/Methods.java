package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The Web API's methods, each by its name, and the places for answers to interactions. */
final class Methods {
  private static final int MAX_USES = 5;

  private final World world;
  private final String appToken;
  private final Supplier<String> socket;
  private final ChatMethods chat;
  private final ViewMethods views;
  private final OAuthMethods oauth;

  Methods(
      World world,
      String appToken,
      Supplier<String> socket,
      ViewMethods views,
      OAuthMethods oauth) {
    this.world = world;
    this.appToken = appToken;
    this.socket = socket;
    this.views = views;
    this.oauth = oauth;
    chat = new ChatMethods(world);
  }

  Reply call(String path, Call call) {
    if (path.startsWith("/response/")) {
      return respond(path.substring("/response/".length()), call);
    }
    if (path.equals("/apps.connections.open")) {
      return open(call);
    }
    if (path.equals("/oauth.v2.access")) {
      return oauth.access(call);
    }
    Team team = world.teamOf(call.token()).orElseThrow(() -> new Refusal("invalid_auth"));
    return switch (path) {
      case "/auth.test" -> self(team);
      case "/chat.postMessage" -> chat.post(team, call);
      case "/chat.update" -> chat.update(team, call);
      case "/chat.postEphemeral" -> chat.postEphemeral(team, call);
      case "/conversations.history" -> chat.history(team, call);
      case "/conversations.replies" -> chat.replies(team, call);
      case "/users.info" -> user(team, call);
      case "/views.open" -> views.open(call);
      case "/views.publish" -> views.publish(call);
      default -> throw new Refusal("unknown_method");
    };
  }

  private Reply open(Call call) {
    if (!call.token().equals(appToken)) {
      throw new Refusal("invalid_auth");
    }
    return Reply.ok(WebApi.ok().put("url", socket.get()));
  }

  private static Reply self(Team team) {
    ObjectNode body =
        WebApi.ok()
            .put("url", "https://" + team.id().toLowerCase(java.util.Locale.ROOT) + ".slack.com/")
            .put("team", team.id())
            .put("user", "quizbot")
            .put("team_id", team.id())
            .put("user_id", team.botUser())
            .put("bot_id", "B" + team.id());
    return new Reply(200, body, Map.of("x-oauth-scopes", String.join(",", team.scopes())));
  }

  private Reply user(Team team, Call call) {
    team.require("users:read");
    ObjectNode body = WebApi.ok();
    body.set("user", world.person(call.text("user")).json());
    return Reply.ok(body);
  }

  private Reply respond(String id, Call call) {
    Optional<World.ResponsePlace> place = world.responsePlace(id);
    if (place.isEmpty() || place.get().uses().incrementAndGet() > MAX_USES) {
      return new Reply(404, WebApi.ok().put("ok", false).put("error", "used_url"));
    }
    ObjectNode content = ChatMethods.content(call);
    if (call.text("response_type").equals("in_channel")) {
      world.post(place.get().channel(), Optional.empty(), content);
    } else {
      world.show(
          place.get().user(), place.get().channel(), content, Optional.of(place.get().trigger()));
    }
    return Reply.ok(WebApi.ok());
  }
}
