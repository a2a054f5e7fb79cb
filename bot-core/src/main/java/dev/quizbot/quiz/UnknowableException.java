package dev.quizbot.quiz;

/**
 * The platform will not tell whether a message is there. Nothing is sent again then: better a
 * message too few than two.
 */
public final class UnknowableException extends RuntimeException {
  /**
   * The platform will not tell.
   *
   * @param reason why, and what to do so that it will
   */
  public UnknowableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
