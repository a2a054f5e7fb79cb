package dev.quizbot.slack;

/** Faults of tokens, for people. */
final class Tokens {
  private Tokens() {}

  /** Slack refuses a call that only needs the right token. */
  static IllegalStateException wrong(String variable, SlackCall.RefusedException refused) {
    return new IllegalStateException(
        "Slack does not take this %s (%s); copy it anew from the app's settings"
            .formatted(variable, refused.error()),
        refused);
  }
}
