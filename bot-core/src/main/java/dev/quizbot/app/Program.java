package dev.quizbot.app;

import dev.quizbot.files.Setting;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsException;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.store.DatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An adapter's program: reads settings, starts the bot, and runs until the process is stopped. */
public final class Program {
  private static final Logger log = LoggerFactory.getLogger(Program.class);
  private static final Path CONFIG = Path.of("config", "quizbot.yml");

  private Program() {}

  /** How an adapter starts its bot. */
  public interface Start {
    /**
     * Starts; the bot is ready when it returns.
     *
     * @throws IllegalStateException if it can't be started as set up; the message says why and is
     *     meant for people
     */
    AutoCloseable start(Settings settings, Map<String, String> environment)
        throws InterruptedException;
  }

  /**
   * Runs the program.
   *
   * @param section the adapter's own section in the settings file
   * @param known the core's settings and the adapter's
   * @return the exit code: 1 if it can't be started, with one line in the log that says why
   */
  public static int run(String section, List<Setting<?>> known, Start start)
      throws InterruptedException {
    Map<String, String> environment = System.getenv();
    try {
      AutoCloseable bot = start.start(settings(section, known, environment), environment);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot), "stop"));
      new CountDownLatch(1).await(); // until the process is told to stop
      return 0;
    } catch (SettingsException | DatabaseException | IllegalStateException wrong) {
      log.error("{}", wrong.getMessage());
      return 1;
    }
  }

  private static Settings settings(
      String section, List<Setting<?>> known, Map<String, String> environment) {
    Set<String> foreign =
        BotSettings.ADAPTER_SECTIONS.stream()
            .filter(other -> !other.equals(section))
            .collect(Collectors.toUnmodifiableSet());
    return SettingsFile.read(
        Optional.of(CONFIG).filter(Files::exists), foreign, environment, known);
  }

  private static void stop(AutoCloseable bot) {
    try {
      bot.close();
    } catch (Exception failure) {
      log.error("did not stop in order", failure);
    }
  }
}
