package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;

/** A role in a guild. The one with the guild's own id is everybody's. */
record Role(String id, String name, int position, long permissions, boolean mentionable) {

  Role with(long permissions) {
    return new Role(id, name, position, permissions, mentionable);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("position", position)
            .put("permissions", Long.toString(permissions))
            .put("color", 0)
            .put("hoist", false)
            .put("managed", false)
            .put("mentionable", mentionable)
            .put("flags", 0);
    json.putObject("colors").put("primary_color", 0);
    return json;
  }
}
