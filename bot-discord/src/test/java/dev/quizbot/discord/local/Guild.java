package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.Permission;

/** A server with its channels, roles and members. Everybody there is in every guild. */
public final class Guild {

  private static final String JOINED = "2026-01-01T00:00:00Z";

  private final World world;
  private final String id;
  private final String name;
  private final Role botRole;
  private final String owner;
  private final Map<String, Role> roles = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> rolesOfMembers = new ConcurrentHashMap<>();
  private final List<Channel> channels = new CopyOnWriteArrayList<>();

  Guild(World world, String name) {
    this.world = world;
    this.id = world.nextId();
    this.name = name;
    this.owner = world.nextId();
    this.botRole = new Role(world.nextId(), world.bot().name(), 1, Permissions.BOT, false);
    roles.put(id, new Role(id, "@everyone", 0, Permissions.EVERYONE, false));
    roles.put(botRole.id(), botRole);
    rolesOfMembers.put(world.bot().id(), List.of(botRole.id()));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** A new text channel. */
  public Channel channel(String name) {
    synchronized (world) {
      Channel channel = new Channel(world, this, world.nextId(), name);
      channels.add(channel);
      world.add(channel);
      world.dispatch("CHANNEL_CREATE", Intent.GUILDS, this, channel.json());
      return channel;
    }
  }

  /** Gives a person permissions everywhere in this guild, by a role of their own. */
  public void allow(Person person, Permission... permissions) {
    synchronized (world) {
      Role role =
          new Role(
              world.nextId(), person.name(), roles.size(), Permission.getRaw(permissions), false);
      List<String> all = new ArrayList<>(rolesOf(person.id()));
      all.add(role.id());
      update("GUILD_ROLE_CREATE", role);
      rolesOfMembers.put(person.id(), List.copyOf(all));
    }
  }

  /** A new role; returns its id. */
  public String role(String name, boolean mentionable) {
    synchronized (world) {
      Role role = new Role(world.nextId(), name, roles.size(), 0, mentionable);
      update("GUILD_ROLE_CREATE", role);
      return role.id();
    }
  }

  /** Gives the bot permissions everywhere in this guild. */
  public void giveBot(Permission... permissions) {
    synchronized (world) {
      Role before = role(botRole.id());
      update(
          "GUILD_ROLE_UPDATE", before.with(before.permissions() | Permission.getRaw(permissions)));
    }
  }

  /** Takes permissions from the bot everywhere in this guild. */
  public void takeFromBot(Permission... permissions) {
    long taken = Permission.getRaw(permissions);
    synchronized (world) {
      for (String role : List.of(id, botRole.id())) {
        Role before = role(role);
        update("GUILD_ROLE_UPDATE", before.with(before.permissions() & ~taken));
      }
    }
  }

  private void update(String event, Role role) {
    roles.put(role.id(), role);
    ObjectNode data = Json.object().put("guild_id", id);
    data.set("role", role.json());
    world.dispatch(event, Intent.GUILDS, this, data);
  }

  String botRole() {
    return botRole.id();
  }

  /** Whether a mention of this role by the bot notifies anybody. */
  boolean letsBotMention(String id, Channel channel) {
    Role role = roles.get(id);
    return role != null
        && (role.mentionable()
            || Permissions.botHas(world, channel, Permission.MESSAGE_MENTION_EVERYONE));
  }

  Role role(String id) {
    Role role = roles.get(id);
    if (role == null) {
      throw new IllegalArgumentException("guild=%s has no role=%s".formatted(this.id, id));
    }
    return role;
  }

  /** The ids of a member's roles, without everybody's. */
  List<String> rolesOf(String member) {
    return rolesOfMembers.getOrDefault(member, List.of());
  }

  void remove(Channel channel) {
    channels.remove(channel);
  }

  /** A member as the API shows them. */
  ObjectNode member(String user, ObjectNode userJson) {
    ObjectNode json =
        Json.object()
            .put("joined_at", JOINED)
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0)
            .put("pending", false)
            .putNull("nick")
            .putNull("avatar");
    json.set("user", userJson);
    json.set("roles", Json.texts(rolesOf(user)));
    return json;
  }

  ArrayNode roles() {
    return Json.array(roles.values().stream().map(Role::json).toList());
  }

  /**
   * The guild as the gateway announces it: of its members, only the bot; of its threads, only those
   * that are not archived.
   */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("owner_id", owner)
            .put("member_count", world.people().size() + 1)
            .put("large", false)
            .put("afk_timeout", 300)
            .put("unavailable", false)
            .put("preferred_locale", "en-US")
            .put("premium_progress_bar_enabled", false);
    json.set("roles", roles());
    json.set("channels", Json.array(channels.stream().map(Channel::json).toList()));
    json.set(
        "threads",
        Json.array(
            channels.stream()
                .flatMap(channel -> channel.threads().stream())
                .filter(thread -> !thread.isArchived())
                .map(Channel::json)
                .toList()));
    json.set("members", Json.array(List.of(member(world.bot().id(), world.bot().json()))));
    for (String none :
        List.of("guild_scheduled_events", "emojis", "voice_states", "stickers", "features")) {
      json.putArray(none);
    }
    return json;
  }
}
