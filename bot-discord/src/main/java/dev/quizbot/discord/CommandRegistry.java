package dev.quizbot.discord;

import dev.quizbot.app.Backoff;
import dev.quizbot.quiz.Keep;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
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

  /** Under this and a guild's id it is kept that the guild has commands of its own. */
  private static final String GIVEN = "discord.commands.";

  private static final String YES = "given";

  private final Set<String> guilds;
  private final Keep keep;

  /**
   * A registry.
   *
   * @param guilds the ids of the only guilds that get the commands; empty for all guilds
   */
  CommandRegistry(Set<String> guilds, Keep keep) {
    this.guilds = guilds;
    this.keep = keep;
  }

  /**
   * Registers everywhere, however long it takes until Discord can be reached.
   *
   * @throws IllegalStateException if Discord does not take the commands; the message is for people
   */
  void register(ShardManager shards) throws InterruptedException {
    Backoff.untilReached(
        "Discord",
        () -> {
          attempt(shards);
          return true;
        });
  }

  /** Of a server that the bot joins later; a failure is made up for at the next start. */
  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    Guild guild = event.getGuild();
    if (guilds.contains(guild.getId())) {
      try {
        give(guild);
      } catch (RuntimeException failure) {
        log.warn("no commands yet guild={}; a restart tries again", guild.getId(), failure);
      }
    }
  }

  private void attempt(ShardManager shards) {
    JDA any = shards.getShards().get(0);
    try {
      Collection<CommandData> global = guilds.isEmpty() ? SlashCommands.all() : List.of();
      replace("everywhere", global, any.retrieveCommands(), any.updateCommands());
      guilds.forEach(id -> give(id, shards));
      given().filter(id -> !guilds.contains(id)).forEach(id -> take(id, shards));
    } catch (ErrorResponseException response) {
      if (response.isServerError()) {
        throw new Backoff.UnreachableException(response);
      }
      throw new IllegalStateException(
          "Discord does not take the bot's commands: " + response.getMeaning(), response);
    } catch (RuntimeException slow) {
      throw new Backoff.UnreachableException(slow);
    }
  }

  private void give(String id, ShardManager shards) {
    Guild guild = shards.getGuildById(id);
    if (guild == null) {
      log.warn("discord.guilds names guild={}, where the bot is not; invite it there", id);
    } else {
      give(guild);
    }
  }

  private void give(Guild guild) {
    keep.keep(GIVEN + guild.getId(), YES); // before they are there, so that they never stay behind
    try {
      replace(
          "guild=" + guild.getId(),
          SlashCommands.all(),
          guild.retrieveCommands(),
          guild.updateCommands());
    } catch (ErrorResponseException response) {
      if (!Refusals.isForbidden(response)) {
        throw response;
      }
      log.warn(
          "guild={} lets the bot have no commands; invite it there again with the scope"
              + " applications.commands",
          guild.getId());
    }
  }

  private Stream<String> given() {
    return keep.keptUnder(GIVEN).keySet().stream().map(name -> name.substring(GIVEN.length()));
  }

  /** Otherwise people would see the commands there twice, or where they are not wanted. */
  private void take(String id, ShardManager shards) {
    Guild guild = shards.getGuildById(id);
    try {
      if (guild != null) {
        replace("guild=" + id, List.of(), guild.retrieveCommands(), guild.updateCommands());
      }
    } catch (ErrorResponseException response) {
      if (!Refusals.isForbidden(response)) {
        throw response;
      }
      log.warn("guild={} keeps the commands that it was given once: {}", id, response.getMeaning());
    }
    keep.forget(GIVEN + id, YES);
  }

  private static void replace(
      String where,
      Collection<CommandData> wanted,
      RestAction<List<Command>> there,
      CommandListUpdateAction update) {
    if (!texts(Requests.complete(there).stream().map(CommandData::fromCommand).toList())
        .equals(texts(wanted))) {
      Requests.complete(update.addCommands(wanted));
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
