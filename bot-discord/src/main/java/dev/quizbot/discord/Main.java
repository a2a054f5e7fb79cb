package dev.quizbot.discord;

import dev.quizbot.app.Secrets;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsException;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.store.DatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code quizbot-discord.jar}: runs until it is stopped. */
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);
  private static final Path CONFIG = Path.of("config", "quizbot.yml");
  private static final Duration PACE = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    System.exit(run(System.getenv()));
  }

  private static int run(Map<String, String> environment) throws InterruptedException {
    try {
      Settings settings =
          SettingsFile.read(
              Optional.of(CONFIG).filter(Files::exists),
              DiscordSettings.FOREIGN,
              environment,
              DiscordSettings.ALL);
      String token = Secrets.read("DISCORD_TOKEN", environment);
      DiscordBot bot = DiscordBot.start(settings, token, InstantSource.system(), PACE);
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stop"));
      new CountDownLatch(1).await(); // until the process is told to stop
      return 0;
    } catch (SettingsException | DatabaseException | IllegalStateException wrong) {
      log.error("{}", wrong.getMessage());
    } catch (InvalidTokenException wrong) {
      log.error("Discord does not know this DISCORD_TOKEN; copy it anew from the developer portal");
    }
    return 1;
  }
}
