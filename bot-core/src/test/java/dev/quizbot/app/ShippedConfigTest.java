package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.files.Setting;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.store.Database;
import dev.quizbot.store.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The settings file that is shipped. */
class ShippedConfigTest {
  private static final Path FILE = Path.of("..", "config", "quizbot.yml");

  @SuppressWarnings("unused") // a @FieldSource
  private static final Iterable<Setting<?>> KNOWN = BotSettings.ALL;

  @Test
  void itSaysWhatHoldsWithoutIt() {
    Settings shipped =
        SettingsFile.read(
            Optional.of(FILE), BotSettings.ADAPTER_SECTIONS, Map.of(), BotSettings.ALL);
    Settings standard =
        SettingsFile.read(
            Optional.empty(), BotSettings.ADAPTER_SECTIONS, Map.of(), BotSettings.ALL);

    for (Setting<?> setting : BotSettings.ALL) {
      assertThat(shipped.get(setting)).isEqualTo(standard.get(setting));
    }
  }

  @ParameterizedTest
  @FieldSource("KNOWN")
  void everySettingStandsInItBelowItsDescription(Setting<?> setting) throws IOException {
    String name = setting.key().substring(setting.key().lastIndexOf('.') + 1);

    assertThat(Files.readString(FILE))
        .containsPattern(
            "(?m)^  # .*\\n  "
                + name
                + ": "
                + Pattern.quote(setting.many() ? "[]" : setting.standard())
                + "$");
  }

  @Test
  void theFormsOfDatabaseAddressesInItAreTaken() throws IOException {
    String text = Files.readString(FILE);
    assertThat(text).contains("DATABASE_USER ", "DATABASE_PASSWORD,", "DATABASE_PASSWORD_FILE ");
    List<String> forms =
        Pattern.compile("jdbc:postgresql:\\S+?(?=[.\\s])")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .map(form -> form.replace("HOST", "127.0.0.1").replace("PORT", "1"))
            .toList();

    assertThat(forms).hasSize(2);
    for (String form : forms) {
      // Nothing listens there, but the address is one.
      String url = form.replace("127.0.0.1/", "127.0.0.1:1/");
      assertThatThrownBy(() -> Database.open(url, new FileFormat()))
          .isInstanceOf(DatabaseException.AwayException.class)
          .hasMessageContaining(url);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 8h, PT8H",
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 30m, PT30M",
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 2d, PT48H",
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 90s, PT1M30S",
    "QUIZBOT_DEFAULTS_FEEDBACK, At-Reveal, AT_REVEAL",
    "QUIZBOT_DEFAULTS_ZONE, Europe/Berlin, Europe/Berlin",
    "QUIZBOT_DEFAULTS_ZONE, europe/berlin, Europe/Berlin",
    "QUIZBOT_DEFAULTS_ZONE, +02:00, +02:00",
    "QUIZBOT_BANK_FOLDER, /questions, /questions",
    "QUIZBOT_DATABASE_URL, jdbc:sqlite:x.db, jdbc:sqlite:x.db",
    "QUIZBOT_BANK_FIRST_QUESTION, none, none",
  })
  void theEnvironmentSetsIt(String variable, String text, String value) {
    Settings settings =
        SettingsFile.read(
            Optional.of(FILE),
            BotSettings.ADAPTER_SECTIONS,
            Map.of(variable, text),
            BotSettings.ALL);
    Setting<?> setting =
        BotSettings.ALL.stream()
            .filter(s -> s.variable().equals(variable))
            .findFirst()
            .orElseThrow();

    assertThat(settings.get(setting)).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 0h, 'write a duration like 90s, 30m, 8h or 2d'",
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, 8, 'write a duration like 90s, 30m, 8h or 2d'",
    "QUIZBOT_DEFAULTS_CLOSE_AFTER, -1h, 'write a duration like 90s, 30m, 8h or 2d'",
    "QUIZBOT_DEFAULTS_FEEDBACK, never, write instant or at-reveal",
    "QUIZBOT_DEFAULTS_ZONE, Berlin, 'write a time zone like Europe/Berlin, UTC or +02:00'",
    "QUIZBOT_DEFAULTS_ZONE, UTC+2, 'write a time zone like Europe/Berlin, UTC or +02:00'",
  })
  void aWrongValueIsExplained(String variable, String text, String advice) {
    assertThatThrownBy(
            () ->
                SettingsFile.read(
                    Optional.of(FILE),
                    BotSettings.ADAPTER_SECTIONS,
                    Map.of(variable, text),
                    BotSettings.ALL))
        .hasMessage("environment variable %s is '%s'; %s".formatted(variable, text, advice));
  }
}
