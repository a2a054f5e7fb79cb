package dev.quizbot.slack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as Slack writes them, and as it shows them to people. */
final class Timestamps {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** In the reader's own zone. */
  static String shown(Instant at) {
    return "<!date^%d^{date_short_pretty} at {time}|%s>".formatted(at.getEpochSecond(), utc(at));
  }

  /** Where Slack does not know the reader's zone. */
  static String utc(Instant at) {
    return UTC.format(at);
  }

  /**
   * Reads an instant.
   *
   * @param timestamp seconds with six decimals
   */
  static Instant instant(String timestamp) {
    return Instant.ofEpochMilli(new BigDecimal(timestamp).movePointRight(3).longValue());
  }
}
