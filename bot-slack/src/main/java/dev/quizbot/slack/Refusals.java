package dev.quizbot.slack;

import dev.quizbot.quiz.Delivery;
import java.util.Map;
import java.util.Optional;
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

  private Refusals() {}

  /**
   * What a refusal means for people; none for one that may be different in a while or that is a
   * fault of ours.
   */
  static Optional<String> advice(SlackCall.RefusedException refused) {
    return Optional.ofNullable(ADVICE.get(refused.error()));
  }

  /** The delivery, or the refusal that stood in its way. */
  static Delivery orDelivery(Supplier<String> work) {
    try {
      return new Delivery.Delivered(work.get());
    } catch (SlackCall.RefusedException refused) {
      return new Delivery.Refused(advice(refused).orElseThrow(() -> refused));
    }
  }
}
