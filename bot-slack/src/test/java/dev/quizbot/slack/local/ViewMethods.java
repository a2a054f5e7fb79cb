package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code views.*}: modals and Home tabs. */
final class ViewMethods {
  private static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);

  private final World world;
  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Map<String, View> modals = new ConcurrentHashMap<>();
  private final Map<String, View> homes = new ConcurrentHashMap<>();

  private record Trigger(String user, Instant at) {}

  ViewMethods(World world) {
    this.world = world;
  }

  String trigger(String user) {
    String id = world.id("X");
    triggers.put(id, new Trigger(user, world.clock().instant()));
    return id;
  }

  Optional<View> modalOf(String user) {
    return Optional.ofNullable(modals.get(user));
  }

  Optional<View> homeOf(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  void close(String user) {
    modals.remove(user);
  }

  Reply open(Call call) {
    Trigger trigger = triggers.remove(call.text("trigger_id"));
    if (trigger == null) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (trigger.at().plus(TRIGGER_LIVES).isBefore(world.clock().instant())) {
      throw new Refusal("expired_trigger_id");
    }
    return shown(trigger.user(), call.json("view"), modals);
  }

  Reply publish(Call call) {
    return shown(world.person(call.text("user_id")).id(), call.json("view"), homes);
  }

  private Reply shown(String user, JsonNode json, Map<String, View> where) {
    Blocks.checkView(json);
    View view = new View(world.id("V"), (ObjectNode) json);
    where.put(user, view);
    ObjectNode body = WebApi.ok();
    body.set("view", view.json());
    return Reply.ok(body);
  }
}
