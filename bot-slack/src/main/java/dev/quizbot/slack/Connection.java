package dev.quizbot.slack;

/** How events come from Slack. */
interface Connection extends AutoCloseable {
  /** Whether events can come right now. */
  boolean isConnected();

  /** Takes no more events, and lets those in hand be answered, for a moment. */
  @Override
  void close();
}
