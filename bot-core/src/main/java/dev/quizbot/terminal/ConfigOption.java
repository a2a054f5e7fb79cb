package dev.quizbot.terminal;

import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings stand. */
final class ConfigOption {
  private static final Path USUAL = Path.of("config", "quizbot.yml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file (config/quizbot.yml if it is there).")
  private @Nullable Path given;

  /**
   * The settings.
   *
   * @throws dev.quizbot.files.SettingsException if anything is wrong with them
   */
  Settings settings() {
    Optional<Path> usual = Optional.of(USUAL).filter(Files::exists);
    return SettingsFile.read(
        Optional.ofNullable(given).or(() -> usual),
        BotSettings.ADAPTER_SECTIONS,
        System.getenv(),
        BotSettings.ALL);
  }
}
