package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.List;
import java.util.Optional;

/** Somebody who uses the bot. What they can't do on a real client is an error in the test. */
public final class Person {
  private final LocalSlack slack;
  private final World world;
  private final String id;
  private final String name;
  private volatile boolean admin;
  private volatile Optional<String> home = Optional.empty();

  Person(LocalSlack slack, World world, String id, String name) {
    this.slack = slack;
    this.world = world;
    this.id = id;
    this.name = name;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public void becomeAdmin() {
    admin = true;
  }

  void becomeStranger(String team) {
    home = Optional.of(team);
  }

  /** Writes something in a channel, which the app is not told. */
  public void says(Channel channel, String text) {
    ObjectNode content = Json.object().put("user", id).put("text", text);
    channel.add(new Message(channel, world.timestamp(), Optional.empty(), false, content));
  }

  /** What only this person sees, oldest first. */
  public List<Message> privately() {
    return world.seenBy(id);
  }

  /** What the app has written to them directly, oldest first. */
  public List<Message> letters() {
    return world.direct(this).messages();
  }

  /** The modal that is open for them. */
  public Optional<View> modal() {
    return slack.views().modalOf(id);
  }

  /** Their Home tab. */
  public Optional<View> home() {
    return slack.views().homeOf(id);
  }

  /** Types a command. */
  public Interaction command(Channel channel, String command, String text) {
    channel.team().require("commands");
    String trigger = slack.views().trigger(id);
    ObjectNode payload =
        Json.object()
            .put("command", command)
            .put("text", text)
            .put("team_id", home.orElse(channel.team().id()))
            .put("team_domain", "local")
            .put("channel_id", channel.id())
            .put("channel_name", channel.name())
            .put("user_id", id)
            .put("user_name", handle())
            .put("trigger_id", trigger)
            .put("response_url", slack.responseUrl(trigger, id, channel))
            .put("api_app_id", "A0LOCAL");
    return new Interaction(
        world,
        trigger,
        () -> slack.send("slash_commands", payload).thenApply(ack -> shown(ack, trigger, channel)));
  }

  /** Presses a button with this label. */
  public Interaction press(Message message, String label) {
    JsonNode button =
        message.buttons().stream()
            .filter(b -> b.path("text").path("text").asText().equals(label))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no '" + label + "' on " + message.text()));
    return press(message.channel(), message, button, Json.object());
  }

  /** Ticks boxes, which nobody else sees, and presses a button. */
  public Interaction tickAndPress(Message message, List<Integer> options, String label) {
    ObjectNode values = Json.object();
    for (JsonNode block : message.blocks()) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("checkboxes")) {
          ObjectNode state = Json.object().put("type", "checkboxes");
          state.set(
              "selected_options",
              Json.array(options.stream().map(i -> element.path("options").get(i)).toList()));
          values.putObject("block" + values.size()).set(element.path("action_id").asText(), state);
        }
      }
    }
    JsonNode button =
        message.buttons().stream()
            .filter(b -> b.path("text").path("text").asText().equals(label))
            .findFirst()
            .orElseThrow();
    return press(message.channel(), message, button, values);
  }

  /** Sends a forged press: any action, in any channel, whatever the message shows. */
  public Interaction pressRaw(Channel channel, Message message, String action) {
    return press(
        channel,
        message,
        Json.object().put("type", "button").put("action_id", action),
        Json.object());
  }

  private Interaction press(Channel channel, Message message, JsonNode button, ObjectNode values) {
    String trigger = slack.views().trigger(id);
    ObjectNode action = ((ObjectNode) button).deepCopy();
    action.put("action_ts", world.timestamp()).put("block_id", "block");
    ObjectNode payload = payload("block_actions", channel.team(), trigger);
    payload.put("response_url", slack.responseUrl(trigger, id, channel));
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id());
    payload.set("message", message.json(false));
    payload.putObject("state").set("values", values);
    payload.putArray("actions").add(action);
    return new Interaction(world, trigger, () -> slack.send("interactive", payload));
  }

  /** Presses a button in a view. */
  public Interaction pressIn(View view, Team team, String label) {
    JsonNode button =
        Json.elements(view.blocks()).stream()
            .flatMap(block -> Json.elements(block.path("elements")).stream())
            .filter(e -> e.path("text").path("text").asText().equals(label))
            .findFirst()
            .orElseThrow();
    String trigger = slack.views().trigger(id);
    ObjectNode action = ((ObjectNode) button).deepCopy();
    action.put("action_ts", world.timestamp()).put("block_id", "block");
    ObjectNode payload = payload("block_actions", team, trigger);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", view.json());
    payload.putArray("actions").add(action);
    return new Interaction(world, trigger, () -> slack.send("interactive", payload));
  }

  /**
   * Submits the open modal.
   *
   * @param values the state by block and action, as Slack sends it
   */
  public Interaction submit(Team team, ObjectNode values) {
    View view = modal().orElseThrow(() -> new IllegalArgumentException("no modal is open"));
    String trigger = slack.views().trigger(id);
    ObjectNode payload = payload("view_submission", team, trigger);
    ObjectNode json = view.json();
    json.putObject("state").set("values", values);
    payload.set("view", json);
    return new Interaction(
        world,
        trigger,
        () ->
            slack
                .send("interactive", payload)
                .thenApply(
                    ack -> {
                      if (!ack.path("response_action").asText().equals("errors")) {
                        slack.views().close(id);
                      }
                      return ack;
                    }));
  }

  /** Opens the bot's Home tab. */
  public Interaction openHome(Team team) {
    return event(
        team,
        Json.object()
            .put("type", "app_home_opened")
            .put("user", id)
            .put("channel", "D" + id)
            .put("tab", "home")
            .put("event_ts", world.timestamp()));
  }

  /** Mentions the bot in a channel. */
  public Interaction mentionsBot(Channel channel, String text) {
    channel.team().require("app_mentions:read");
    String ts = world.timestamp();
    String written = "<@" + channel.team().botUser() + "> " + text;
    ObjectNode content = Json.object().put("user", id).put("text", written);
    channel.add(new Message(channel, ts, Optional.empty(), false, content));
    return event(
        channel.team(),
        Json.object()
            .put("type", "app_mention")
            .put("user", id)
            .put("text", written)
            .put("ts", ts)
            .put("event_ts", ts)
            .put("channel", channel.id()));
  }

  private Interaction event(Team team, ObjectNode event) {
    return new Interaction(world, "", () -> slack.sendEvent(team, event));
  }

  /** As {@code users.info} shows them. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", handle())
            .put("real_name", name)
            .put("tz", "Europe/Berlin")
            .put("is_admin", admin)
            .put("is_owner", false);
    json.putObject("profile").put("display_name", name).put("real_name", name);
    return json;
  }

  private ObjectNode payload(String type, Team team, String trigger) {
    ObjectNode payload =
        Json.object().put("type", type).put("trigger_id", trigger).put("api_app_id", "A0LOCAL");
    payload.putObject("team").put("id", home.orElse(team.id())).put("domain", "local");
    payload
        .putObject("user")
        .put("id", id)
        .put("username", handle())
        .put("name", handle())
        .put("team_id", home.orElse(team.id()));
    return payload;
  }

  private JsonNode shown(JsonNode acknowledgement, String trigger, Channel channel) {
    Interaction.shown(acknowledgement)
        .ifPresent(
            content -> {
              Blocks.checkMessage(content.path("blocks"));
              ObjectNode shown = (ObjectNode) content;
              world.show(id, channel, shown, Optional.of(trigger));
              if (content.path("response_type").asText().equals("in_channel")) {
                world.post(channel, Optional.empty(), shown);
              }
            });
    return acknowledgement;
  }

  private String handle() {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
  }
}
