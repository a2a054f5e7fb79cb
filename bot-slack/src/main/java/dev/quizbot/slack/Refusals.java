package dev.quizbot.slack;

import dev.quizbot.quiz.Delivery;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What Slack refuses for good, and what to do about it. */
final class Refusals {
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry(
              "not_in_channel",
              "I am not in this channel. Invite me with /invite @quizbot and ask again."),
          Map.entry(
              "channel_not_found",
              "I can't see this conversation. In a private channel, invite me with /invite @quizbot;"
                  + " in a direct message I can't quiz, so ask in a channel."),
          Map.entry(
              "is_archived", "This channel is archived. Unarchive it, or ask in another one."),
          Map.entry(
              "restricted_action",
              "This workspace's settings don't let me post in this channel. An admin can allow it"
                  + " under the channel's posting permissions."),
          Map.entry(
              "restricted_action_read_only_channel",
              "This channel is read-only. Ask in another one."),
          Map.entry(
              "restricted_action_thread_locked", "The thread is locked, so I can't answer there."),
          Map.entry(
              "restricted_action_non_threadable_channel",
              "This channel has no threads, so I can't explain the answer. Ask in another one."),
          Map.entry(
              "team_access_not_granted",
              "This channel belongs to another workspace, where I am not installed. Ask in a"
                  + " channel of your own workspace."),
          Map.entry("not_allowed_token_type", "My token does not allow this. Install me again."),
          Map.entry(
              "restricted_action_thread_only_channel",
              "In this channel only threads may be written in. Ask in another one."),
          Map.entry(
              "restricted_action_non_threadable",
              "This channel has no threads, so I can't explain the answer. Ask in another one."),
          Map.entry("edit_window_closed", "This workspace lets nobody change old messages."),
          Map.entry("message_not_found", "The message is gone."),
          Map.entry("cant_update_message", "The message is not mine."),
          Map.entry("thread_not_found", "The message is gone."),
          Map.entry("account_inactive", "The app was removed from this workspace."),
          Map.entry("token_revoked", "The app was removed from this workspace."),
          Map.entry(
              "msg_too_long", "This is longer than Slack takes. Tell who keeps the questions."),
          Map.entry(
              "missing_scope",
              "I lack a permission that I need for this. Install me again from the present"
                  + " manifest."));

  /** What may be different in a while. */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded",
          "team_added_to_org",
          "org_login_required",
          "invalid_auth",
          "not_authed",
          "token_expired");

  /** The message, or a place for it, is not there any more. */
  private static final Set<String> GONE =
      Set.of(
          "message_not_found",
          "thread_not_found",
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "team_access_not_granted",
          "account_inactive",
          "token_revoked");

  private Refusals() {}

  /** What a refusal means for people, where more can be said than Slack's word for it. */
  static Optional<String> advice(SlackCall.RefusedException refused) {
    return Optional.ofNullable(ADVICE.get(refused.error()));
  }

  /** What a refusal means for people. */
  static String reason(SlackCall.RefusedException refused) {
    return advice(refused).orElseGet(() -> "Slack says: " + refused.error());
  }

  /** Whether it may be different in a while. */
  static boolean isPassing(SlackCall.RefusedException refused) {
    return PASSING.contains(refused.error());
  }

  /** Whether the message, or a place for it, is not there any more. */
  static boolean isGone(SlackCall.RefusedException refused) {
    return GONE.contains(refused.error());
  }

  /** The delivery, or the refusal that stood in its way. */
  static Delivery orDelivery(Supplier<String> work) {
    try {
      return new Delivery.Delivered(work.get());
    } catch (SlackCall.RefusedException refused) {
      if (isPassing(refused)) {
        throw refused;
      }
      return new Delivery.Refused(reason(refused));
    }
  }
}
