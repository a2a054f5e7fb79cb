package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String BODY = "payload=%7B%7D&x=\u00fc";

  private final Signature signature = new Signature("secret", () -> NOW);

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "-299, true",
    "-300, true",
    "-301, false",
    "299, true",
    "300, true",
    "301, false"
  })
  void aRequestIsTakenForFiveMinutes(long seconds, boolean taken) {
    assertThat(isTaken(NOW.getEpochSecond() + seconds, BODY, BODY)).isEqualTo(taken);
  }

  @Test
  void whatWasChangedOnItsWayIsNotTaken() {
    long now = NOW.getEpochSecond();
    String signed = signed(now, BODY);

    assertThat(isTaken(now, BODY, BODY + " ")).isFalse();
    assertThat(signature.isOf(bytes(BODY), Long.toString(now - 1), signed)).isFalse();
    assertThat(signature.isOf(bytes(BODY), Long.toString(now), signed + "0")).isFalse();
    assertThat(signature.isOf(bytes(BODY), Long.toString(now), null)).isFalse();
    assertThat(signature.isOf(bytes(BODY), null, signed)).isFalse();
    assertThat(signature.isOf(bytes(BODY), "soon", signed)).isFalse();
  }

  private boolean isTaken(long timestamp, String signed, String sent) {
    return signature.isOf(bytes(sent), Long.toString(timestamp), signed(timestamp, signed));
  }

  private static String signed(long timestamp, String body) {
    return new SlackSignature.Generator("secret").generate(Long.toString(timestamp), body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
