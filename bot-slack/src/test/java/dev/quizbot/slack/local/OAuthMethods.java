package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code oauth.v2.access}: tokens for codes and for refresh tokens, each of which is good once. */
final class OAuthMethods {
  private static final int LIFE_S = 43_200;

  private final World world;
  private final Map<String, Team> codes = new ConcurrentHashMap<>();
  private volatile boolean expiring;

  OAuthMethods(World world) {
    this.world = world;
  }

  String code(Team team) {
    String code = world.id("code");
    codes.put(code, team);
    return code;
  }

  void expire() {
    expiring = true;
  }

  Reply access(Call call) {
    String given = call.text("client_id") + ":" + call.text("client_secret");
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (LocalSlack.CLIENT_ID + ":" + LocalSlack.CLIENT_SECRET)
                    .getBytes(StandardCharsets.UTF_8));
    if (!given.equals(LocalSlack.CLIENT_ID + ":" + LocalSlack.CLIENT_SECRET)
        && !call.authorization().equals("Basic " + basic)) {
      throw new Refusal("bad_client_secret");
    }
    Team team =
        call.text("grant_type").equals("refresh_token")
            ? world
                .teamWith(call.text("refresh_token"))
                .orElseThrow(() -> new Refusal("invalid_refresh_token"))
            : teamOf(call.text("code"));
    team.install(world.id("xoxb-"), expiring ? world.id("xoxe-") : "");
    return Reply.ok(body(team));
  }

  private Team teamOf(String code) {
    Team team = codes.remove(code);
    if (team == null) {
      throw new Refusal("invalid_code");
    }
    return team;
  }

  private ObjectNode body(Team team) {
    ObjectNode body =
        WebApi.ok()
            .put("app_id", "A0LOCAL")
            .put("token_type", "bot")
            .put("access_token", team.token())
            .put("bot_user_id", team.botUser())
            .put("scope", "commands");
    if (expiring) {
      body.put("refresh_token", team.refresh()).put("expires_in", LIFE_S);
    }
    body.putObject("team").put("id", team.id()).put("name", team.id());
    body.putObject("authed_user").put("id", "U0INSTALLER");
    return body;
  }
}
