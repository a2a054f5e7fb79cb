package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** Channels, and the threads started from messages in them. */
final class ChannelRoutes {

  private static final int NAME = 100;
  private static final int DEFAULT_ARCHIVE = 1440;
  private static final Set<Integer> ARCHIVE_MINUTES = Set.of(60, 1440, 4320, 10080);

  private final World world;

  ChannelRoutes(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/channels/*", call -> Reply.ok(visible(call).json())),
        new Route("PATCH", "/channels/*", this::editThread),
        new Route("POST", "/channels/*/messages/*/threads", this::startThread),
        new Route("PUT", "/channels/*/thread-members/@me", this::join));
  }

  private Reply startThread(Call call) {
    Channel channel = visible(call);
    Permissions.require(world, channel, Permission.CREATE_PUBLIC_THREADS);
    Message message = channel.message(call.variable(1));
    checkThread(call.body(), true);
    if (channel.isThread()) {
      throw new Refusal(400, 50024, "Cannot execute action on this channel type");
    }
    if (message.thread().isPresent()) {
      throw Refusal.threadExists();
    }
    Channel thread =
        channel.startThread(
            world.bot().id(),
            message.id(),
            call.body().path("name").textValue(),
            Duration.ofMinutes(call.body().path("auto_archive_duration").asInt(DEFAULT_ARCHIVE)));
    ObjectNode created = thread.json().put("newly_created", true);
    world.dispatch("THREAD_CREATE", Intent.GUILDS, channel.guild(), created);
    return Reply.created(thread.json());
  }

  private Reply editThread(Call call) {
    Channel thread = visible(call);
    if (!thread.isThread()) {
      throw Refusal.missingPermissions();
    }
    requireToEdit(thread, call.body());
    checkThread(call.body(), false);
    JsonNode name = call.body().path("name");
    if (name.isTextual()) {
      thread.rename(name.textValue());
    }
    if (call.body().has("archived")) {
      thread.archive(call.body().path("archived").asBoolean());
    }
    thread.tellOfUpdate();
    return Reply.ok(thread.json());
  }

  /** Who may write in a thread may take it out of the archive, unless it is locked. */
  private void requireToEdit(Channel thread, JsonNode changes) {
    boolean wakes = changes.size() == 1 && !changes.path("archived").asBoolean(true);
    if (wakes && !thread.isLocked()) {
      Permissions.require(world, thread, Permission.MESSAGE_SEND_IN_THREADS);
    } else if (thread.isLocked() || !thread.isOwnedBy(world.bot().id())) {
      Permissions.require(world, thread, Permission.MANAGE_THREADS);
    }
    if (thread.isArchived() && !wakes) {
      throw Refusal.archivedThread();
    }
  }

  private static void checkThread(JsonNode body, boolean isNew) {
    Problems problems = new Problems();
    if (isNew || body.has("name")) {
      problems.requiredText(body, "name", NAME);
    }
    int minutes = body.path("auto_archive_duration").asInt(DEFAULT_ARCHIVE);
    if (!ARCHIVE_MINUTES.contains(minutes)) {
      problems
          .at("auto_archive_duration")
          .add("BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
    }
    problems.refuse();
  }

  private Reply join(Call call) {
    visible(call);
    return Reply.empty();
  }

  private Channel visible(Call call) {
    Channel channel = world.channel(call.variable(0));
    Permissions.require(world, channel);
    return channel;
  }
}
