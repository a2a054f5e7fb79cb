package dev.quizbot.round;

import dev.quizbot.bank.Sha256;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a round, derived from where and why it is dealt: a command delivered twice, a second
 * replica and a restored back-up all arrive at the same one. Says nothing about the question.
 *
 * @param value {@value #LENGTH} hexadecimal digits; short enough for every platform's message keys
 */
public record RoundId(String value) {
  private static final int LENGTH = 20;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  public RoundId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the id of a round: " + value);
    }
  }

  public static RoundId of(Venue venue, Occasion occasion) {
    byte[] hash = Sha256.of(venue.platform(), venue.community(), venue.channel(), occasion.key());
    return new RoundId(HexFormat.of().formatHex(hash).substring(0, LENGTH));
  }

  /** Whether this text, which may come from anybody, has the form of an id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
