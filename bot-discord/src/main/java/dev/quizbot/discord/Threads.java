package dev.quizbot.discord;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Threads, archived ones too. Discord announces only those that are not archived, and archives a
 * thread by itself after some silence; JDA has no request for a single one.
 *
 * @see <a href="https://discord.com/developers/docs/topics/threads">Discord on threads</a>
 */
final class Threads {
  private static final Set<ErrorResponse> ABSENT =
      Set.of(ErrorResponse.UNKNOWN_CHANNEL, ErrorResponse.MISSING_ACCESS);

  private Threads() {}

  /** The thread of this id; none if there is none that the bot may see. */
  static Optional<ThreadChannel> find(Guild guild, String id) {
    ThreadChannel known = guild.getThreadChannelById(id);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      DataObject channel =
          complete(guild, Route.Channels.GET_CHANNEL.compile(id), Optional.empty());
      if (!ChannelType.fromId(channel.getInt("type")).isThread()) {
        throw new IllegalStateException("channel=%s is not known yet".formatted(id));
      }
      return Optional.of(thread(guild, channel));
    } catch (ErrorResponseException response) {
      if (ABSENT.contains(response.getErrorResponse())) {
        return Optional.empty();
      }
      throw response;
    }
  }

  /**
   * Makes a request that Discord refuses in an archived thread, and takes it out of the archive.
   */
  static <T> T awake(GuildMessageChannel channel, Supplier<T> request) {
    if (!(channel instanceof ThreadChannel thread)) {
      return request.get();
    }
    wake(thread);
    try {
      return request.get();
    } catch (ErrorResponseException response) {
      if (response.getErrorResponse() != ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD) {
        throw response;
      }
      unarchive(thread); // archived a moment ago
      return request.get();
    }
  }

  /** Takes a thread out of the archive if it is there. */
  static void wake(ThreadChannel thread) {
    if (thread.isArchived()) {
      unarchive(thread);
    }
  }

  /** Whether somebody has locked a thread, so that only moderators may write in it. */
  static boolean isClosedToUs(ThreadChannel thread) {
    return thread.isLocked()
        && !thread.getGuild().getSelfMember().hasPermission(thread, Permission.MANAGE_THREADS);
  }

  /** Who may write in a thread may do so; JDA would allow it only to who started it. */
  private static void unarchive(ThreadChannel thread) {
    thread(
        thread.getGuild(),
        complete(
            thread.getGuild(),
            Route.Channels.MODIFY_CHANNEL.compile(thread.getId()),
            Optional.of(DataObject.empty().put("archived", false))));
  }

  private static DataObject complete(
      Guild guild, Route.CompiledRoute route, Optional<DataObject> body) {
    return Requests.complete(
        new RestActionImpl<>(
            guild.getJDA(), route, body.orElse(null), (response, request) -> response.getObject()));
  }

  /** JDA knows the thread from now on. */
  private static ThreadChannel thread(Guild guild, DataObject json) {
    return ((JDAImpl) guild.getJDA())
        .getEntityBuilder()
        .createThreadChannel((GuildImpl) guild, json, guild.getIdLong());
  }
}
