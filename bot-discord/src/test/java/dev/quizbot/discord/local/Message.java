package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A message, as it is now: an edit shows in the same object. */
public final class Message {

  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  private final World world;
  private final Channel channel;
  private final String id;
  private volatile ObjectNode json;
  private volatile boolean deleted;

  Message(World world, Channel channel, ObjectNode json) {
    this.world = world;
    this.channel = channel;
    this.id = json.path("id").textValue();
    this.json = json;
  }

  public String id() {
    return id;
  }

  public Channel channel() {
    return channel;
  }

  public String author() {
    return json.path("author").path("id").textValue();
  }

  /** The plain content; empty where components carry the text. */
  public String content() {
    return json.path("content").textValue();
  }

  /** Every text a person reads in it, in order: content, embeds, text components and labels. */
  public String text() {
    return String.join("\n", MessageText.of(json));
  }

  public List<JsonNode> embeds() {
    return Json.elements(json.path("embeds"));
  }

  /** Its buttons from top to bottom. */
  public List<Button> buttons() {
    return Components.in(json).filter(Button::is).map(Button::of).toList();
  }

  /** The components just as the bot sent them. */
  public JsonNode components() {
    return json.path("components");
  }

  public int flags() {
    return json.path("flags").intValue();
  }

  /** Whether only one person sees it. */
  public boolean isEphemeral() {
    return (flags() & EPHEMERAL) != 0;
  }

  public boolean isEdited() {
    return json.path("edited_timestamp").isTextual();
  }

  public boolean isDeleted() {
    return deleted;
  }

  /** What the bot gave to recognise it by. */
  public Optional<String> nonce() {
    return Optional.ofNullable(json.path("nonce").asText(null));
  }

  /** The id of the message that it replies to. */
  public Optional<String> repliesTo() {
    return Optional.ofNullable(json.path("message_reference").path("message_id").asText(null));
  }

  /** Names of the files that came with it. */
  public List<String> files() {
    return Json.elements(json.path("attachments")).stream()
        .map(file -> file.path("filename").asText())
        .toList();
  }

  /** The thread that was started from it. */
  public Optional<Channel> thread() {
    return channel.thread(id);
  }

  /** Starts a thread from it, as this person would. */
  public Channel startThread(Person person, String name) {
    synchronized (world) {
      Channel thread = channel.startThread(person.id(), id, name, Duration.ofDays(1));
      ObjectNode created = thread.json().put("newly_created", true);
      world.dispatch("THREAD_CREATE", Intent.GUILDS, channel.guild(), created);
      return thread;
    }
  }

  /** The message as the API shows it. */
  public ObjectNode json() {
    ObjectNode shown = json.deepCopy();
    thread().ifPresent(thread -> shown.set("thread", thread.json()));
    return shown;
  }

  /** Deletes it, as a moderator would. */
  public void delete() {
    synchronized (world) {
      deleted = true;
      channel.remove(this);
      ObjectNode data =
          Json.object()
              .put("id", id)
              .put("channel_id", channel.id())
              .put("guild_id", channel.guild().id());
      if (!isEphemeral()) {
        world.dispatch("MESSAGE_DELETE", Intent.GUILD_MESSAGES, channel.guild(), data);
      }
    }
  }

  boolean isLoading() {
    return (flags() & LOADING) != 0;
  }

  boolean usesComponentsV2() {
    return (flags() & COMPONENTS_V2) != 0;
  }

  void become(ObjectNode json) {
    this.json = json;
  }

  @Override
  public String toString() {
    return "message=%s channel=%s text=%s".formatted(id, channel.id(), text());
  }
}
