package dev.quizbot.discord;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands: for all guilds, or for some only. Replaces those that are there only
 * if they differ, so that people's clients keep theirs.
 */
final class CommandRegistry extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(CommandRegistry.class);

  private final Set<String> guilds;

  /**
   * A registry.
   *
   * @param guilds the ids of the only guilds that get the commands; empty for all guilds
   */
  CommandRegistry(Set<String> guilds) {
    this.guilds = guilds;
  }

  void register(ShardManager shards) {
    JDA any = shards.getShards().get(0);
    Collection<CommandData> global = guilds.isEmpty() ? SlashCommands.all() : List.of();
    register("everywhere", global, any.retrieveCommands(), any.updateCommands());
    for (String id : guilds) {
      Guild guild = shards.getGuildById(id);
      if (guild == null) {
        log.warn("discord.guilds names guild={}, where the bot is not; invite it there", id);
      } else {
        register(guild);
      }
    }
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    if (guilds.contains(event.getGuild().getId())) {
      register(event.getGuild());
    }
  }

  private static void register(Guild guild) {
    register(
        "guild=" + guild.getId(),
        SlashCommands.all(),
        guild.retrieveCommands(),
        guild.updateCommands());
  }

  private static void register(
      String where,
      Collection<CommandData> wanted,
      RestAction<List<Command>> there,
      CommandListUpdateAction update) {
    if (!texts(there.complete().stream().map(CommandData::fromCommand).toList())
        .equals(texts(wanted))) {
      update.addCommands(wanted).complete();
      log.info("registered commands={} {}", wanted.size(), where);
    }
  }

  /** Commands as texts, the same for those we have and those Discord has of us. */
  private static List<String> texts(Collection<CommandData> commands) {
    return commands.stream()
        .map(command -> command.toData().remove("type").toString())
        .sorted()
        .toList();
  }
}
