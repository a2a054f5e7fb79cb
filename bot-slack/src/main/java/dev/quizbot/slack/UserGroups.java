package dev.quizbot.slack;

import dev.quizbot.round.GroupId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slack's groups of people. */
final class UserGroups {
  /** As Slack writes a user group in a command whose text it escapes. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<!\\S)(mention\\s+)<!subteam\\^([A-Z0-9]+)(?:\\|[^>]*)?>(?!\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ID = Pattern.compile("S[A-Z0-9]+");

  private UserGroups() {}

  /** What was typed, with the id in place of the user group behind {@code mention}. */
  static String withId(String typed) {
    return TYPED.matcher(typed).replaceAll("$1$2");
  }

  /** How a message mentions a user group, or, where nobody is notified, shows its name. */
  static String mention(GroupId group) {
    return "<!subteam^" + group.value() + ">";
  }

  /** Why a message would not notify a user group, as far as its id tells. */
  static Optional<String> problem(GroupId group) {
    return ID.matcher(group.value()).matches()
        ? Optional.empty()
        : Optional.of(
            "'%s' is no user group; choose one from the list that opens when you type @."
                .formatted(group.value()));
  }
}
