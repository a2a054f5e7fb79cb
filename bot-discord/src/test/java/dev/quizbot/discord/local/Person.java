package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who uses the bot. Whatever they can't do on a real client is an error in the test. */
public final class Person {

  private final World world;
  private final String id;
  private final String name;
  private final List<Message> privately = new CopyOnWriteArrayList<>();

  Person(World world, String name) {
    this.world = world;
    this.id = world.nextId();
    this.name = name;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** What only this person sees, oldest first. */
  public List<Message> privately() {
    return privately.stream().filter(message -> !message.isDeleted()).toList();
  }

  /** What the bot has written to them directly, oldest first. */
  public List<Message> letters() {
    return world.direct(this).messages();
  }

  /** Writes a message. */
  public Message say(Channel channel, String text) {
    synchronized (world) {
      ObjectNode json = Drafts.message(world, channel, json());
      json.put("content", text);
      Message message = new Message(world, channel, json);
      channel.add(message);
      return message;
    }
  }

  /**
   * Runs a slash command; {@code "daily set"} is a subcommand. A value is a text, a whole number, a
   * truth value, a person or a channel.
   */
  public Interaction command(Channel channel, String command, Map<String, ?> options) {
    CommandLine line = CommandLine.of(world, channel, this, command);
    return send(Interaction.Kind.COMMAND, channel, line.filledWith(options));
  }

  /** Types in an option of a command that offers completions. */
  public Interaction complete(Channel channel, String command, String option, String typed) {
    CommandLine line = CommandLine.of(world, channel, this, command);
    return send(Interaction.Kind.AUTOCOMPLETE, channel, line.typing(option, typed));
  }

  /** Presses a button. */
  public Interaction press(Message message, String customIdOrLabel) {
    JsonNode button = usable(message, customIdOrLabel);
    return pressed(message.channel(), message, button.path("custom_id").textValue());
  }

  /** Chooses in a string select. */
  public Interaction pickFrom(Message message, String customId, List<String> values) {
    JsonNode select = usable(message, customId);
    List<String> offered =
        Json.elements(select.path("options")).stream().map(o -> o.path("value").asText()).toList();
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (!offered.containsAll(values) || values.size() < least || values.size() > most) {
      throw new IllegalArgumentException(
          "can't pick %s: %s to %s of %s are offered".formatted(values, least, most, offered));
    }
    return pickRaw(message.channel(), message, customId, values);
  }

  /** Sends a forged press: any id, in any channel, whatever the message shows. */
  public Interaction pressRaw(Channel channel, Message message, String customId) {
    return pressed(channel, message, customId);
  }

  /** Sends a forged choice. */
  public Interaction pickRaw(
      Channel channel, Message message, String customId, List<String> values) {
    ObjectNode data =
        Json.object().put("component_type", Components.STRING_SELECT).put("custom_id", customId);
    data.set("values", Json.texts(values));
    return send(channel, message, data);
  }

  /** Fills in a modal and submits it. Fields are named by their custom ids. */
  public Interaction submit(Modal modal, Map<String, String> fields) {
    return send(Interaction.Kind.MODAL, modal.channel(), modal.filledWith(fields));
  }

  private Interaction pressed(Channel channel, Message message, String customId) {
    return send(
        channel,
        message,
        Json.object().put("component_type", Components.BUTTON).put("custom_id", customId));
  }

  private JsonNode usable(Message message, String which) {
    if (message.isDeleted()) {
      throw new IllegalArgumentException("deleted: " + message);
    }
    if (message.isEphemeral() && !privately.contains(message)) {
      throw new IllegalArgumentException("%s can't see %s".formatted(name, message));
    }
    JsonNode component =
        Components.byCustomIdOrLabel(message.json(), which)
            .orElseThrow(
                () -> new IllegalArgumentException("no '%s' on %s".formatted(which, message)));
    if (component.path("disabled").asBoolean()) {
      throw new IllegalArgumentException("'%s' is disabled on %s".formatted(which, message));
    }
    return component;
  }

  private Interaction send(Channel channel, Message message, ObjectNode data) {
    return new Interaction(world, Interaction.Kind.COMPONENT, this, channel, message, data).send();
  }

  private Interaction send(Interaction.Kind kind, Channel channel, ObjectNode data) {
    return new Interaction(world, kind, this, channel, null, data).send();
  }

  void see(Message message) {
    privately.add(message);
  }

  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("username", name.toLowerCase(Locale.ROOT))
        .put("discriminator", "0")
        .put("global_name", name)
        .putNull("avatar")
        .put("bot", false)
        .put("public_flags", 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
