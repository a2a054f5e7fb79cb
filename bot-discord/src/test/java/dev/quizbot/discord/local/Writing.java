package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes and changes the bot's messages as requests ask, or refuses to. */
final class Writing {

  private static final int REPLY = 19;
  private static final List<String> FIELDS =
      List.of("content", "embeds", "components", "attachments", "allowed_mentions", "nonce");
  private static final int SETTABLE_FLAGS =
      1 << 2 | Message.EPHEMERAL | 1 << 12 | Message.COMPONENTS_V2;

  private final World world;

  Writing(World world) {
    this.world = world;
  }

  /** A message that everybody in the channel sees. */
  Message post(Channel channel, JsonNode body) {
    Message message = make(channel, body, json -> addReference(channel, body, json));
    show(message);
    return message;
  }

  /** A reply to an interaction; only the person sees an ephemeral one. */
  Message answer(Interaction interaction, JsonNode body, int type) {
    Message message = make(interaction.channel(), body, json -> credit(interaction, json, type));
    show(interaction, message);
    return message;
  }

  /** The message that stands there until a deferred reply is edited. */
  Message placeholder(Interaction interaction, JsonNode body, int type) {
    ObjectNode json = Drafts.message(world, interaction.channel(), world.bot().json());
    json.put("flags", (body.path("flags").asInt() & Message.EPHEMERAL) | Message.LOADING);
    credit(interaction, json, type);
    Message message = new Message(world, interaction.channel(), json);
    show(interaction, message);
    return message;
  }

  /** Changes what the body names and leaves the rest. */
  void edit(Message message, JsonNode body) {
    ObjectNode json = message.json();
    json.remove("thread");
    copy(body, json);
    int kept = json.path("flags").asInt() & ~Message.LOADING;
    json.put("flags", kept | (body.path("flags").asInt() & SETTABLE_FLAGS & ~Message.EPHEMERAL));
    MessageRules.check(json);
    if (message.isLoading()) {
      recordPings(message, json);
    } else {
      json.put("edited_timestamp", world.clock().instant().toString());
    }
    message.become(json);
    if (!message.isEphemeral()) {
      tell("MESSAGE_UPDATE", message);
    }
  }

  private Message make(Channel channel, JsonNode body, Consumer<ObjectNode> details) {
    ObjectNode json = Drafts.message(world, channel, world.bot().json());
    json.put("flags", body.path("flags").asInt() & SETTABLE_FLAGS);
    copy(body, json);
    MessageRules.check(json);
    details.accept(json);
    Message message = new Message(world, channel, json);
    recordPings(message, json);
    return message;
  }

  private static void copy(JsonNode body, ObjectNode json) {
    for (String field : FIELDS) {
      JsonNode value = body.path(field);
      if (value.isNull()) {
        json.remove(field);
      } else if (!value.isMissingNode()) {
        json.set(field, value);
      }
    }
    json.put("content", json.path("content").asText(""));
    for (JsonNode embed : json.withArrayProperty("embeds")) {
      ((ObjectNode) embed).put("type", "rich"); // as Discord does with a bot's
    }
    json.withArrayProperty("components");
    json.withArrayProperty("attachments");
  }

  private void addReference(Channel channel, JsonNode body, ObjectNode json) {
    JsonNode reference = body.path("message_reference");
    if (!reference.isObject()) {
      return;
    }
    Optional<Message> target = channel.findMessage(reference.path("message_id").asText());
    if (target.isEmpty() && reference.path("fail_if_not_exists").asBoolean(true)) {
      Problems problems = new Problems();
      problems.at("message_reference").add("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      problems.refuse();
    }
    json.put("type", REPLY).set("message_reference", reference);
    target.ifPresent(message -> json.set("referenced_message", message.json()));
  }

  private void credit(Interaction interaction, ObjectNode json, int type) {
    String application = world.bot().id();
    json.put("type", type).put("application_id", application).put("webhook_id", application);
    ObjectNode metadata = json.putObject("interaction_metadata");
    metadata.put("id", interaction.id()).put("type", interaction.kind().code());
    metadata.set("user", interaction.person().json());
    metadata
        .putObject("authorizing_integration_owners")
        .put("0", interaction.channel().guild().id());
  }

  private void recordPings(Message message, JsonNode json) {
    Mentions mentions = new Mentions(json.path("allowed_mentions"));
    mentions.in(MessageText.notifying(json)).stream()
        .filter(mention -> mayNotify(mention, message.channel()))
        .forEach(mention -> world.add(new Ping(message, mention)));
    String replied = json.path("referenced_message").path("author").path("id").asText("");
    if (mentions.includesRepliedUser() && world.person(replied).isPresent()) {
      world.add(new Ping(message, "<@" + replied + ">"));
    }
  }

  /** Roles that not everybody may mention take a permission, and others are unknown. */
  private static boolean mayNotify(String mention, Channel channel) {
    return !mention.startsWith("<@&")
        || channel.guild().letsBotMention(mention.substring(3, mention.length() - 1), channel);
  }

  private void show(Interaction interaction, Message message) {
    if (message.isEphemeral()) {
      interaction.person().see(message);
    } else {
      show(message);
    }
  }

  private void show(Message message) {
    message.channel().add(message);
    tell("MESSAGE_CREATE", message);
  }

  private void tell(String event, Message message) {
    Guild guild = message.channel().guild();
    ObjectNode data = message.json().put("guild_id", guild.id());
    world.dispatch(event, Intent.GUILD_MESSAGES, guild, data);
  }
}
