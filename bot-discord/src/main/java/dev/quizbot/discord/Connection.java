package dev.quizbot.discord;

import dev.quizbot.files.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the bot connects to Discord. Afterwards JDA keeps the connection by itself. */
final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private Connection() {}

  /**
   * Connects, however long it takes until Discord can be reached.
   *
   * @throws InvalidTokenException if Discord does not know the token
   */
  static JDA open(
      Settings settings, String token, ExecutorService handlers, Interactions interactions)
      throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return builder(settings, token, handlers, interactions).build().awaitReady();
      } catch (InvalidTokenException wrong) {
        throw wrong;
      } catch (RuntimeException unreachable) {
        log.warn(
            "Discord can't be reached at {}, next try in {} s: {}",
            settings.get(DiscordSettings.API_URL),
            pause.toSeconds(),
            unreachable.toString());
      }
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static JDABuilder builder(
      Settings settings, String token, ExecutorService handlers, Interactions interactions) {
    return JDABuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(settings.get(DiscordSettings.API_URL)))
        .setSessionController(gateway(settings.get(DiscordSettings.GATEWAY_URL)))
        // The client must not repeat a request by itself: a nonce guards posts only for minutes.
        .setHttpClientBuilder(new OkHttpClient.Builder().retryOnConnectionFailure(false))
        .setEventPool(handlers)
        .setEnableShutdownHook(false)
        .addEventListeners(interactions);
  }

  private static ConcurrentSessionController gateway(String url) {
    return new ConcurrentSessionController() {
      @Override
      public String getGateway() {
        return url;
      }
    };
  }
}
