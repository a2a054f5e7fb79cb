package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.util.List;
import java.util.function.Supplier;

/** Who the bot is, who others are, and where the gateway is. */
final class SelfRoutes {

  private final World world;
  private final Supplier<String> gatewayUrl;

  SelfRoutes(World world, Supplier<String> gatewayUrl) {
    this.world = world;
    this.gatewayUrl = gatewayUrl;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/users/@me", call -> Reply.ok(world.bot().json())),
        new Route("GET", "/applications/@me", call -> Reply.ok(world.bot().application())),
        new Route("GET", "/oauth2/applications/@me", call -> Reply.ok(world.bot().application())),
        new Route("POST", "/users/@me/channels", this::direct),
        new Route("GET", "/users/*", this::user),
        new Route("GET", "/guilds/*/members/*", this::member),
        new Route(
            "GET", "/guilds/*/roles", call -> Reply.ok(world.guild(call.variable(0)).roles())),
        Route.open("GET", "/gateway", call -> Reply.ok(gateway())),
        new Route("GET", "/gateway/bot", call -> Reply.ok(gatewayForBots())));
  }

  private Reply direct(Call call) {
    Person person =
        world.person(call.body().path("recipient_id").asText()).orElseThrow(Refusal::unknownUser);
    ObjectNode json =
        Json.object().put("id", world.direct(person).id()).put("type", 1).put("flags", 0);
    json.putNull("last_message_id");
    json.putArray("recipients").add(person.json());
    return Reply.ok(json);
  }

  private Reply user(Call call) {
    return Reply.ok(
        world.person(call.variable(0)).map(Person::json).orElseThrow(Refusal::unknownUser));
  }

  private Reply member(Call call) {
    Guild guild = world.guild(call.variable(0));
    String id = call.variable(1);
    if (id.equals(world.bot().id())) {
      return Reply.ok(guild.member(id, world.bot().json()));
    }
    return Reply.ok(
        world
            .person(id)
            .map(person -> guild.member(id, person.json()))
            .orElseThrow(Refusal::unknownMember));
  }

  private ObjectNode gateway() {
    return Json.object().put("url", gatewayUrl.get());
  }

  private ObjectNode gatewayForBots() {
    ObjectNode json = gateway().put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 1000)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return json;
  }
}
