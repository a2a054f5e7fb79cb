package dev.quizbot.discord;

import dev.quizbot.quiz.Delivery;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** What Discord will not do, told apart from what it could not do just now. */
final class Refusals {
  private static final Set<ErrorResponse> FINAL =
      Set.of(
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.UNKNOWN_GUILD,
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.CANNOT_SEND_TO_USER,
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.MISSING_PERMISSIONS);

  private Refusals() {}

  /** Makes a refusal of what the request throws if it would throw the same again. */
  static Delivery orDelivery(Supplier<String> request) {
    try {
      return new Delivery.Delivered(request.get());
    } catch (GoneException gone) {
      return new Delivery.Refused(String.valueOf(gone.getMessage()));
    } catch (InsufficientPermissionException missing) {
      return new Delivery.Refused(lacking(missing.getPermission(), "this channel"));
    } catch (ErrorResponseException response) {
      if (FINAL.contains(response.getErrorResponse())) {
        return new Delivery.Refused("Discord says: " + response.getMeaning() + ".");
      }
      throw response;
    }
  }

  /** Refuses if the bot lacks any of these permissions in a channel. */
  static void require(GuildMessageChannel channel, Permission... permissions) {
    for (Permission permission : permissions) {
      if (!channel.getGuild().getSelfMember().hasPermission(channel, permission)) {
        throw new InsufficientPermissionException(channel, permission);
      }
    }
  }

  private static String lacking(Permission permission, String where) {
    return "I lack the permission '%s' in %s. Give it to me and ask again."
        .formatted(permission.getName(), where);
  }
}
