package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** Messages in channels and threads. */
final class MessageRoutes {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final World world;
  private final Writing writing;
  private final Nonces nonces;

  MessageRoutes(World world, Writing writing) {
    this.world = world;
    this.writing = writing;
    this.nonces = new Nonces(world.clock());
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/channels/*/messages", this::list),
        new Route("POST", "/channels/*/messages", this::post),
        new Route("GET", "/channels/*/messages/*", call -> Reply.ok(message(call).json())),
        new Route("PATCH", "/channels/*/messages/*", this::edit),
        new Route("DELETE", "/channels/*/messages/*", this::delete),
        new Route("POST", "/channels/*/typing", this::type));
  }

  private Reply list(Call call) {
    Channel channel = visible(call);
    int limit = call.parameter("limit").map(Integer::parseInt).orElse(PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      Problems problems = new Problems();
      problems.at("limit").add("NUMBER_TYPE_RANGE", "int value should be between 1 and 100.");
      problems.refuse();
    }
    if (!Permissions.botHas(world, channel, Permission.MESSAGE_HISTORY)) {
      return Reply.ok(Json.array());
    }
    List<Message> newestFirst = new ArrayList<>(MessagePage.of(call).in(channel.messages(), limit));
    Collections.reverse(newestFirst);
    return Reply.ok(Json.array(newestFirst.stream().map(this::shown).toList()));
  }

  private Reply post(Call call) {
    Channel channel = world.channel(call.variable(0));
    requireToPost(channel, call.body());
    return Reply.ok(
        nonces.once(channel, call.body(), () -> writing.post(channel, call.body())).json());
  }

  /** A post takes a thread out of the archive; no other change may be made there. */
  private void requireToPost(Channel channel, JsonNode body) {
    if (channel.isLocked() && !Permissions.botHas(world, channel, Permission.MANAGE_THREADS)) {
      throw Refusal.lockedThread();
    }
    Permissions.require(
        world,
        channel,
        channel.isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
    if (!body.path("embeds").isEmpty()) {
      Permissions.require(world, channel, Permission.MESSAGE_EMBED_LINKS);
    }
    if (!body.path("attachments").isEmpty()) {
      Permissions.require(world, channel, Permission.MESSAGE_ATTACH_FILES);
    }
    if (body.path("message_reference").isObject()
        && !Permissions.botHas(world, channel, Permission.MESSAGE_HISTORY)) {
      throw Refusal.noReplyWithoutHistory();
    }
  }

  private Reply edit(Call call) {
    Message message = message(call);
    if (!isOwn(message)) {
      throw Refusal.anothersMessage();
    }
    requireUnarchived(message);
    writing.edit(message, call.body());
    return Reply.ok(message.json());
  }

  private Reply delete(Call call) {
    Message message = message(call);
    if (!isOwn(message)) {
      Permissions.require(world, message.channel(), Permission.MESSAGE_MANAGE);
    }
    requireUnarchived(message);
    message.delete();
    return Reply.empty();
  }

  private static void requireUnarchived(Message message) {
    if (message.channel().isArchived()) {
      throw Refusal.archivedThread();
    }
  }

  private Reply type(Call call) {
    visible(call);
    return Reply.empty();
  }

  private Message message(Call call) {
    return visible(call).message(call.variable(1));
  }

  private Channel visible(Call call) {
    Channel channel = world.channel(call.variable(0));
    Permissions.require(world, channel);
    return channel;
  }

  private boolean isOwn(Message message) {
    return message.author().equals(world.bot().id());
  }

  /** What others write is hidden from a bot without the privileged intent. */
  private JsonNode shown(Message message) {
    return isOwn(message) ? message.json() : message.json().put("content", "");
  }
}
