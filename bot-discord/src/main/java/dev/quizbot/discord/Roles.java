package dev.quizbot.discord;

import dev.quizbot.round.GroupId;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Discord's groups of people. */
final class Roles {
  /** As Discord writes a role that somebody chooses while they type. */
  private static final Pattern TYPED =
      Pattern.compile("(?<!\\S)(mention\\s+)<@&(\\d+)>(?!\\S)", Pattern.CASE_INSENSITIVE);

  private Roles() {}

  /** A line for a daily question, with the id in place of the role behind {@code mention}. */
  static String withId(String line) {
    return TYPED.matcher(line).replaceAll("$1$2");
  }

  /** How a message mentions a role, or, where nobody is notified, shows its name. */
  static String mention(GroupId group) {
    return "<@&" + group.value() + ">";
  }

  /** Why a message in the channel would not notify a role, if so. */
  static Optional<String> problem(GuildMessageChannel channel, GroupId group) {
    Guild guild = channel.getGuild();
    Optional<Role> role =
        guild.getRoles().stream().filter(r -> r.getId().equals(group.value())).findFirst();
    if (role.isEmpty()) {
      return Optional.of(
          "this server has no role '%s'; choose one from the list that opens when you type @."
              .formatted(group.value()));
    }
    return role.get().isMentionable()
            || guild.getSelfMember().hasPermission(channel, Permission.MESSAGE_MENTION_EVERYONE)
        ? Optional.empty()
        : Optional.of(
            ("I may not mention the role '%s'; allow anyone to mention it, in the server's"
                    + " settings, or give me the permission %s.")
                .formatted(role.get().getName(), Permission.MESSAGE_MENTION_EVERYONE.getName()));
  }
}
