package dev.quizbot.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature of a request. Checked here and not by the SDK, which does so in the platform's
 * own encoding, and only after it has read, and may have logged, what anybody may send.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's
 *     documentation</a>
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final String secret;
  private final InstantSource clock;

  Signature(String secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** Whether Slack sent this, within the last minutes. */
  boolean isOf(byte[] body, @Nullable String timestamp, @Nullable String signature) {
    return timestamp != null
        && signature != null
        && timestamp.matches("[0-9]{1,12}")
        && isRecent(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8),
            of(body, timestamp).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isRecent(Instant at) {
    return Duration.between(at, clock.instant()).abs().compareTo(MAX_AGE) <= 0;
  }

  private String of(byte[] body, String timestamp) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
