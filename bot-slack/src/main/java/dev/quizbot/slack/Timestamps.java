package dev.quizbot.slack;

import java.math.BigDecimal;
import java.time.Instant;

/** Slack writes an instant as seconds with six decimals. */
final class Timestamps {
  private Timestamps() {}

  static Instant instant(String timestamp) {
    return Instant.ofEpochMilli(new BigDecimal(timestamp).movePointRight(3).longValue());
  }
}
