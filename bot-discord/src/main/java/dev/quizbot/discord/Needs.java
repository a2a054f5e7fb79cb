package dev.quizbot.discord;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** The permissions that the bot asks for. */
final class Needs {
  /** All that the invite link grants: to post a question, to find it again, and to explain it. */
  static final List<Permission> ALL =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_HISTORY,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_SEND_IN_THREADS);

  private Needs() {}

  /** What a post in this channel needs; explanations can do without a thread. */
  static List<Permission> toPost(GuildMessageChannel channel) {
    return List.of(
        Permission.VIEW_CHANNEL,
        channel.getType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND,
        Permission.MESSAGE_EMBED_LINKS,
        Permission.MESSAGE_HISTORY);
  }

  /** As Discord's own settings name it, where JDA's name is another. */
  static String name(Permission permission) {
    return permission == Permission.MESSAGE_HISTORY ? "Read Message History" : permission.getName();
  }

  /** Those of {@link #toPost} that the bot lacks, as far as JDA knows. */
  static List<Permission> missing(GuildMessageChannel channel) {
    return toPost(channel).stream()
        .filter(need -> !channel.getGuild().getSelfMember().hasPermission(channel, need))
        .toList();
  }
}
