package dev.quizbot.quiz;

/** What became of something sent to a platform. */
public sealed interface Delivery {
  /**
   * It is there.
   *
   * @param message the platform's reference to the message
   */
  record Delivered(String message) implements Delivery {}

  /**
   * The platform will not have it, now or later.
   *
   * @param reason for people: what is wrong and what to do
   */
  record Refused(String reason) implements Delivery {}
}
