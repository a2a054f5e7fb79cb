package dev.quizbot.round;

/**
 * Who somebody is.
 *
 * @param platform the name of the platform that gave the id
 * @param value the platform's id for the person
 */
public record PlayerId(String platform, String value) {
  public PlayerId {
    if (platform.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("a player needs a platform and an id");
    }
  }
}
