package dev.quizbot.quiz;

import java.time.Instant;

/**
 * What tells a message of ours from all others, so that it can be found again.
 *
 * @param value at most 25 characters, the most that Discord takes as a nonce
 * @param since there is no such message older than this
 */
public record MessageKey(String value, Instant since) {
  private static final int MAX = 25;

  public MessageKey {
    if (value.isEmpty() || value.length() > MAX) {
      throw new IllegalArgumentException("a key of %d characters".formatted(value.length()));
    }
  }
}
