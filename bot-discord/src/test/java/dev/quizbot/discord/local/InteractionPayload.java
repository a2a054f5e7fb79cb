package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;

/** What the gateway tells the bot of an interaction. */
final class InteractionPayload {

  private static final String LOCALE = "en-US";

  private InteractionPayload() {}

  static ObjectNode of(World world, Interaction interaction, ObjectNode data) {
    Channel channel = interaction.channel();
    Guild guild = channel.guild();
    String permissions = Long.toString(Permissions.of(interaction.person().id(), channel));
    ObjectNode json =
        Json.object()
            .put("version", 1)
            .put("id", interaction.id())
            .put("application_id", world.bot().id())
            .put("type", interaction.kind().code())
            .put("token", interaction.token())
            .put("guild_id", guild.id())
            .put("channel_id", channel.id())
            .put("locale", LOCALE)
            .put("guild_locale", LOCALE)
            .put("context", 0)
            .put("app_permissions", Long.toString(Permissions.of(world.bot().id(), channel)));
    json.set("data", data);
    json.set("channel", channel.json().put("permissions", permissions));
    json.set(
        "member",
        guild
            .member(interaction.person().id(), interaction.person().json())
            .put("permissions", permissions));
    json.putObject("guild").put("id", guild.id()).put("locale", LOCALE).putArray("features");
    json.putObject("authorizing_integration_owners").put("0", guild.id());
    json.putArray("entitlements");
    interaction.source().ifPresent(message -> json.set("message", message.json()));
    return json;
  }
}
