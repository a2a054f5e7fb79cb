package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;

/** The bot's user; its application has the same id. */
record Bot(String id, String name) {

  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0000")
        .putNull("global_name")
        .putNull("avatar")
        .put("bot", true);
  }

  ObjectNode application() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("description", "")
            .putNull("icon")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("flags", 0);
    json.set("owner", json());
    return json;
  }
}
