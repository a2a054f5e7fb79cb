package dev.quizbot.quiz;

import java.time.Duration;

/** The platform has not carried a request out and wants to be left alone for a while. */
public final class TooManyRequestsException extends RuntimeException {
  private final Duration pause;

  public TooManyRequestsException(Duration pause) {
    super("the platform wants a pause of " + pause.toSeconds() + " s");
    this.pause = pause;
  }

  /** How long to leave it alone. */
  public Duration pause() {
    return pause;
  }
}
