package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code chat.*} and {@code conversations.*}. */
final class ChatMethods {
  private static final int MAX_TEXT = 40_000;
  private static final int MAX_UPDATED_TEXT = 4_000;

  private final World world;

  ChatMethods(World world) {
    this.world = world;
  }

  Reply post(Team team, Call call) {
    team.require("chat:write");
    Channel channel = world.channel(call.text("channel"));
    channel.requireWritable();
    Optional<String> thread = Optional.of(call.text("thread_ts")).filter(ts -> !ts.isEmpty());
    Message message = world.post(channel, thread, content(call));
    return message(channel, message);
  }

  Reply update(Team team, Call call) {
    team.require("chat:write");
    Channel channel = world.channel(call.text("channel"));
    channel.requireWritable();
    Message message = channel.find(call.text("ts"));
    if (call.text("text").length() > MAX_UPDATED_TEXT) {
      throw new Refusal("msg_too_long");
    }
    ObjectNode content = content(call);
    world.pings().readChange(message.json(false), content);
    message.update(content);
    return message(channel, message);
  }

  Reply postEphemeral(Team team, Call call) {
    team.require("chat:write");
    Channel channel = world.channel(call.text("channel"));
    channel.requireWritable();
    Message message =
        world.show(world.person(call.text("user")).id(), channel, content(call), Optional.empty());
    return Reply.ok(WebApi.ok().put("message_ts", message.ts()));
  }

  Reply history(Team team, Call call) {
    Channel channel = world.channel(call.text("channel"));
    team.require(channel.historyScope());
    channel.requireReadable();
    String oldest = call.text("oldest");
    List<Message> newestFirst =
        new ArrayList<>(
            channel.messages().stream()
                .filter(message -> oldest.isEmpty() || isAfter(message.ts(), oldest))
                .toList());
    Collections.reverse(newestFirst);
    return page(newestFirst, call);
  }

  Reply replies(Team team, Call call) {
    Channel channel = world.channel(call.text("channel"));
    team.require(channel.historyScope());
    channel.requireReadable();
    Message parent;
    try {
      parent = channel.find(call.text("ts"));
    } catch (Refusal gone) {
      throw new Refusal("thread_not_found");
    }
    List<Message> all = new ArrayList<>(List.of(parent));
    all.addAll(channel.replies(parent));
    return page(all, call);
  }

  private static Reply page(List<Message> messages, Call call) {
    int limit = call.text("limit").isEmpty() ? 100 : Integer.parseInt(call.text("limit"));
    int start = call.text("cursor").isEmpty() ? 0 : Integer.parseInt(call.text("cursor"));
    int end = Math.min(messages.size(), start + limit);
    boolean metadata = List.of("1", "true").contains(call.text("include_all_metadata"));
    ObjectNode body = WebApi.ok();
    body.set(
        "messages",
        Json.array(messages.subList(start, end).stream().map(m -> m.json(metadata)).toList()));
    body.put("has_more", end < messages.size());
    body.putObject("response_metadata")
        .put("next_cursor", end < messages.size() ? Integer.toString(end) : "");
    return Reply.ok(body);
  }

  /** What a message will show; refuses what Slack refuses. */
  static ObjectNode content(Call call) {
    ObjectNode content = Json.object().put("text", call.text("text"));
    if (call.text("text").length() > MAX_TEXT) {
      throw new Refusal("msg_too_long");
    }
    JsonNode blocks = call.json("blocks");
    if (blocks.isArray()) {
      Blocks.checkMessage(blocks);
      content.set("blocks", blocks);
    } else if (call.text("text").isEmpty()) {
      throw new Refusal("no_text");
    }
    JsonNode metadata = call.json("metadata");
    if (metadata.isObject()) {
      content.set("metadata", metadata);
    }
    return content;
  }

  private static boolean isAfter(String ts, String oldest) {
    return Double.parseDouble(ts) > Double.parseDouble(oldest);
  }

  private static Reply message(Channel channel, Message message) {
    ObjectNode body = WebApi.ok().put("channel", channel.id()).put("ts", message.ts());
    body.set("message", message.json(true));
    return Reply.ok(body);
  }
}
