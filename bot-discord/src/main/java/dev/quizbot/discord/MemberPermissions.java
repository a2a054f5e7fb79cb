package dev.quizbot.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What a member may do, worked out as Discord does, from what its API tells.
 *
 * @param everyone the id of everybody's role, which is the server's id
 * @param roles the ids of the member's other roles
 * @see <a href="https://discord.com/developers/docs/topics/permissions">Discord on permissions</a>
 */
record MemberPermissions(String everyone, String member, List<String> roles) {
  private static final long ALL = -1;

  /** The permissions in a channel, as bits. */
  long in(DataObject channel, DataArray serverRoles) {
    Map<String, Long> byRole = new HashMap<>();
    serverRoles.stream(DataArray::getObject)
        .forEach(role -> byRole.put(role.getString("id"), role.getLong("permissions")));
    long allowed =
        Stream.concat(Stream.of(everyone), roles.stream())
            .mapToLong(role -> byRole.getOrDefault(role, 0L))
            .reduce(0, (a, b) -> a | b);
    if ((allowed & Permission.ADMINISTRATOR.getRawValue()) != 0) {
      return ALL;
    }
    List<DataObject> overwrites =
        channel.optArray("permission_overwrites").orElseGet(DataArray::empty).stream(
                DataArray::getObject)
            .toList();
    for (List<String> whose : List.of(List.of(everyone), roles, List.of(member))) {
      allowed = overwritten(allowed, overwrites, whose);
    }
    return (allowed & Permission.VIEW_CHANNEL.getRawValue()) == 0 ? 0 : allowed;
  }

  /** Of several roles, one that allows goes before one that denies. */
  private static long overwritten(long allowed, List<DataObject> overwrites, List<String> whose) {
    long denied = 0;
    long granted = 0;
    for (DataObject overwrite : overwrites) {
      if (whose.contains(overwrite.getString("id"))) {
        denied |= overwrite.getLong("deny");
        granted |= overwrite.getLong("allow");
      }
    }
    return (allowed & ~denied) | granted;
  }
}
