package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;

/** Messages with nothing in them yet. */
final class Drafts {

  private static final int DEFAULT = 0;

  private Drafts() {}

  static ObjectNode message(World world, Channel channel, ObjectNode author) {
    ObjectNode json =
        Json.object()
            .put("id", world.nextId())
            .put("channel_id", channel.id())
            .put("type", DEFAULT)
            .put("content", "")
            .put("timestamp", world.clock().instant().toString())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    json.set("author", author);
    json.putArray("mentions");
    json.putArray("mention_roles");
    json.putArray("attachments");
    json.putArray("embeds");
    json.putArray("components");
    return json;
  }
}
