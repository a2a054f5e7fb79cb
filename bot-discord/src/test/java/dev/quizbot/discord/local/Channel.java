package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** A text channel, or a thread in one. What it shows is always what people see at that moment. */
public final class Channel {

  private static final int TEXT = 0;
  private static final int PUBLIC_THREAD = 11;

  private final World world;
  private final Guild guild;
  private final String id;
  private final @Nullable Channel parent;
  private final Map<String, Message> messages =
      new ConcurrentSkipListMap<>(Snowflakes.OLDEST_FIRST);
  private final Map<String, Channel> threads = new ConcurrentHashMap<>();
  private final Map<String, Long> denied = new ConcurrentHashMap<>();
  private volatile String name;
  private volatile Duration archiveAfter = Duration.ofDays(1);
  private volatile String owner;
  private volatile boolean archived;
  private volatile boolean locked;

  Channel(World world, Guild guild, String id, String name) {
    this(world, guild, id, name, null);
  }

  private Channel(World world, Guild guild, String id, String name, @Nullable Channel parent) {
    this.world = world;
    this.guild = guild;
    this.id = id;
    this.name = name;
    this.owner = world.bot().id();
    this.parent = parent;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Guild guild() {
    return guild;
  }

  public boolean isThread() {
    return parent != null;
  }

  public boolean isArchived() {
    return archived;
  }

  /** How long a thread stays listed without a message. */
  public Duration archiveAfter() {
    return archiveAfter;
  }

  /** What everybody sees here, oldest first. */
  public List<Message> messages() {
    return List.copyOf(messages.values());
  }

  public List<Channel> threads() {
    return threads.values().stream()
        .sorted(Comparator.comparing(Channel::id, Snowflakes.OLDEST_FIRST))
        .toList();
  }

  /** Takes permissions from the bot in this channel. */
  public void takeFromBot(Permission... permissions) {
    deny(deniedTo(guild.botRole()) | Permission.getRaw(permissions));
  }

  /** Gives back what was taken from the bot in this channel. */
  public void giveBackToBot(Permission... permissions) {
    deny(deniedTo(guild.botRole()) & ~Permission.getRaw(permissions));
  }

  /** Deletes the channel or the thread. */
  public void delete() {
    synchronized (world) {
      world.remove(this);
      if (parent == null) {
        guild.remove(this);
      } else {
        parent.threads.remove(id);
      }
      world.dispatch(isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", Intent.GUILDS, guild, json());
    }
  }

  /** Puts a thread into the archive, as Discord does after some silence. */
  public void archive() {
    synchronized (world) {
      archive(true);
      tellOfUpdate();
    }
  }

  /** Locks a thread, as a moderator does, so that only moderators may write in it. */
  public void lock() {
    synchronized (world) {
      locked = true;
      tellOfUpdate();
    }
  }

  private void deny(long permissions) {
    if (parent != null) {
      throw new IllegalStateException("thread=%s takes its parent's permissions".formatted(id));
    }
    synchronized (world) {
      denied.put(guild.botRole(), permissions);
      tellOfUpdate();
    }
  }

  long deniedTo(String role) {
    return parent != null ? parent.deniedTo(role) : denied.getOrDefault(role, 0L);
  }

  boolean isThreadOf(Channel channel) {
    return parent == channel;
  }

  Channel startThread(String owner, String id, String name, Duration archiveAfter) {
    Channel thread = new Channel(world, guild, id, name, this);
    thread.owner = owner;
    thread.archiveAfter = archiveAfter;
    threads.put(id, thread);
    world.add(thread);
    return thread;
  }

  void rename(String name) {
    this.name = name;
  }

  void archive(boolean archived) {
    this.archived = archived;
  }

  boolean isLocked() {
    return locked;
  }

  boolean isOwnedBy(String member) {
    return owner.equals(member);
  }

  /** A message takes a thread out of the archive. */
  void add(Message message) {
    messages.put(message.id(), message);
    if (archived) {
      archived = false;
      tellOfUpdate();
    }
  }

  void tellOfUpdate() {
    world.dispatch(isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", Intent.GUILDS, guild, json());
  }

  void remove(Message message) {
    messages.remove(message.id());
  }

  Message message(String id) {
    return findMessage(id).orElseThrow(Refusal::unknownMessage);
  }

  Optional<Message> findMessage(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  Optional<Channel> thread(String message) {
    return Optional.ofNullable(threads.get(message));
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("guild_id", guild.id())
            .put("name", name)
            .put("type", parent == null ? TEXT : PUBLIC_THREAD)
            .put("rate_limit_per_user", 0)
            .put("flags", 0);
    if (parent == null) {
      return withOverwrites(json.put("position", 0).put("nsfw", false));
    }
    json.put("parent_id", parent.id).put("owner_id", owner);
    json.put("message_count", messages.size()).put("total_message_sent", messages.size());
    json.put("member_count", 1);
    json.putObject("thread_metadata")
        .put("archived", archived)
        .put("locked", locked)
        .put("auto_archive_duration", archiveAfter.toMinutes())
        .put("archive_timestamp", world.clock().instant().toString())
        .put("create_timestamp", world.clock().instant().toString());
    return json;
  }

  private ObjectNode withOverwrites(ObjectNode json) {
    var overwrites = json.putArray("permission_overwrites");
    denied.forEach(
        (role, permissions) ->
            overwrites
                .addObject()
                .put("id", role)
                .put("type", 0)
                .put("allow", "0")
                .put("deny", Long.toString(permissions)));
    return json;
  }
}
