package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.files.Setting;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsException;
import dev.quizbot.files.SettingsFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSettingsTest {
  private static final Path SHIPPED = Path.of("..", "config", "quizbot.yml");

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() {
    Settings shipped =
        SettingsFile.read(Optional.of(SHIPPED), Set.of("discord"), Map.of(), SlackSettings.ALL);
    Settings standard = read(Map.of());

    for (Setting<?> setting : SlackSettings.ALL) {
      assertThat(shipped.get(setting)).isEqualTo(standard.get(setting));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "QUIZBOT_SLACK_MODE, sockets, write socket or http",
    "QUIZBOT_SLACK_HTTP_PORT, 70000, write a port from 1 to 65535",
    "QUIZBOT_SLACK_API_URL, slack.com, write an address that begins with",
    "QUIZBOT_SLACK_DAILY_SETUP, all, write members or admins",
  })
  void whatIsWrongIsExplained(String variable, String text, String advice) {
    assertThatThrownBy(() -> read(Map.of(variable, text)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(variable + " is '" + text + "'")
        .hasMessageContaining(advice);
  }

  private static Settings read(Map<String, String> environment) {
    return SettingsFile.read(Optional.empty(), Set.of(), environment, SlackSettings.ALL);
  }
}
