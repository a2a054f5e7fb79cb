package dev.quizbot.quiz;

import java.time.Duration;

/** What was wanted has surely not been done, and should be tried again after a while. */
public final class NotYetException extends RuntimeException {
  private final Duration pause;

  public NotYetException(String reason, Duration pause) {
    super(reason);
    this.pause = pause;
  }

  /** How long to leave it alone. */
  public Duration pause() {
    return pause;
  }
}
