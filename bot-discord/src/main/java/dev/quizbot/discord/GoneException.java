package dev.quizbot.discord;

/** A channel that is not there any more, or that the bot can't see any more. */
final class GoneException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GoneException() {
    super("This channel is gone, or hidden from me.");
  }
}
