package dev.quizbot.discord.local;

import java.util.List;
import net.dv8tion.jda.api.Permission;

/**
 * What a member may do in a channel: roles, then the channel's overwrites, as Discord defines it.
 */
final class Permissions {

  /** What everybody has. */
  static final long EVERYONE =
      Permission.getRaw(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_HISTORY,
          Permission.USE_APPLICATION_COMMANDS);

  /** What the bot is invited with. */
  static final long BOT =
      EVERYONE
          | Permission.getRaw(
              Permission.MESSAGE_EMBED_LINKS,
              Permission.MESSAGE_ATTACH_FILES,
              Permission.CREATE_PUBLIC_THREADS);

  private Permissions() {}

  static long of(String member, Channel channel) {
    Guild guild = channel.guild();
    List<String> roles = guild.rolesOf(member);
    long granted = guild.role(guild.id()).permissions();
    for (String role : roles) {
      granted |= guild.role(role).permissions();
    }
    if (has(granted, Permission.ADMINISTRATOR)) {
      return Permission.getRaw(Permission.values());
    }
    long denied = 0;
    for (String role : roles) {
      denied |= channel.deniedTo(role);
    }
    long left = granted & ~denied;
    return has(left, Permission.VIEW_CHANNEL) ? left : 0;
  }

  static boolean has(long permissions, Permission permission) {
    return (permissions & permission.getRawValue()) != 0;
  }

  /** Refuses the bot what it has no permission for in this channel. */
  static void require(World world, Channel channel, Permission... permissions) {
    long has = of(world.bot().id(), channel);
    if (!has(has, Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    for (Permission permission : permissions) {
      if (!has(has, permission)) {
        throw Refusal.missingPermissions();
      }
    }
  }

  static boolean botHas(World world, Channel channel, Permission permission) {
    return has(of(world.bot().id(), channel), permission);
  }
}
