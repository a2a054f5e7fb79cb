package dev.quizbot.discord;

import dev.quizbot.quiz.Delivery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** What Discord will not do, told apart from what it could not do just now. */
final class Refusals {
  private static final Set<ErrorResponse> FORBIDDEN =
      Set.of(ErrorResponse.MISSING_ACCESS, ErrorResponse.MISSING_PERMISSIONS);
  private static final Set<ErrorResponse> FINAL =
      Set.of(
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.UNKNOWN_GUILD,
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.CANNOT_SEND_TO_USER,
          ErrorResponse.THREAD_LOCKED,
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.MISSING_PERMISSIONS);

  private Refusals() {}

  /**
   * As {@link #orDelivery(Supplier)}, in a channel: names the permissions that are missing there.
   */
  static Delivery orDelivery(
      Supplier<GuildMessageChannel> where, Function<GuildMessageChannel, String> request) {
    return orDelivery(
        () -> {
          GuildMessageChannel channel = where.get();
          try {
            return request.apply(channel);
          } catch (InsufficientPermissionException missing) {
            throw new ForbiddenException(lacking(channel, missing), missing);
          } catch (ErrorResponseException response) {
            throw isForbidden(response)
                ? new ForbiddenException(lacking(channel), response)
                : response;
          }
        });
  }

  /** Makes a refusal of what the request throws if it would throw the same again. */
  static Delivery orDelivery(Supplier<String> request) {
    try {
      return new Delivery.Delivered(request.get());
    } catch (GoneException | ForbiddenException refused) {
      return new Delivery.Refused(String.valueOf(refused.getMessage()));
    } catch (ErrorResponseException response) {
      if (FINAL.contains(response.getErrorResponse())) {
        return new Delivery.Refused("Discord says: " + response.getMeaning() + ".");
      }
      throw response;
    }
  }

  /** Refuses if the bot may not post in a channel. */
  static void requireToPost(GuildMessageChannel channel) {
    Needs.missing(channel).stream()
        .findFirst()
        .ifPresent(
            missing -> {
              throw new InsufficientPermissionException(channel, missing);
            });
  }

  /** Whether permissions are in the way, even if JDA does not know so yet. */
  static boolean isForbidden(ErrorResponseException response) {
    return FORBIDDEN.contains(response.getErrorResponse());
  }

  /** What to tell people of a permission that is missing, and of all others in that channel. */
  static String lacking(GuildMessageChannel channel, InsufficientPermissionException first) {
    Set<Permission> missing = new LinkedHashSet<>(Needs.missing(channel));
    missing.add(first.getPermission());
    return lacking(channel, List.copyOf(missing));
  }

  /** What to tell people when Discord forbids something in a channel. */
  static String lacking(GuildMessageChannel channel) {
    List<Permission> missing = Needs.missing(channel);
    return missing.isEmpty()
        ? "Discord does not let me do this in #%s. Look there whether I have the permissions %s."
            .formatted(channel.getName(), names(Needs.toPost(channel)))
        : lacking(channel, missing);
  }

  private static String lacking(GuildMessageChannel channel, List<Permission> missing) {
    boolean one = missing.size() == 1;
    return "I lack the permission%s %s in #%s. Give %s to me."
        .formatted(one ? "" : "s", names(missing), channel.getName(), one ? "it" : "them");
  }

  private static String names(List<Permission> permissions) {
    return permissions.stream()
        .map(permission -> "'" + Needs.name(permission) + "'")
        .collect(Collectors.joining(", "));
  }

  /** The message is for people. */
  private static final class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForbiddenException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
