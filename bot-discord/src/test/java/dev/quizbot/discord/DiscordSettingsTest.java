package dev.quizbot.discord;

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
import org.junit.jupiter.params.provider.ValueSource;

class DiscordSettingsTest {
  private static final Path SHIPPED = Path.of("..", "config", "quizbot.yml");

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() {
    Settings shipped =
        SettingsFile.read(Optional.of(SHIPPED), Set.of("slack"), Map.of(), DiscordSettings.ALL);
    Settings standard = read(Map.of());

    for (Setting<?> setting : DiscordSettings.ALL) {
      assertThat(shipped.get(setting)).isEqualTo(standard.get(setting));
    }
  }

  @Test
  void addressesMayBeOnesOwn() {
    Settings settings =
        read(
            Map.of(
                "QUIZBOT_DISCORD_API_URL", "http://127.0.0.1:1/api/v10",
                "QUIZBOT_DISCORD_GATEWAY_URL", "ws://127.0.0.1:2"));

    assertThat(settings.get(DiscordSettings.API_URL)).isEqualTo("http://127.0.0.1:1/api/v10/");
    assertThat(settings.get(DiscordSettings.GATEWAY_URL)).isEqualTo("ws://127.0.0.1:2/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"discord.com", "ftp://discord.com", "http://", "not an address"})
  void whatIsNoAddressIsExplained(String text) {
    assertThatThrownBy(() -> read(Map.of("QUIZBOT_DISCORD_API_URL", text)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("QUIZBOT_DISCORD_API_URL is '" + text + "'");
  }

  private static Settings read(Map<String, String> environment) {
    return SettingsFile.read(Optional.empty(), Set.of(), environment, DiscordSettings.ALL);
  }
}
