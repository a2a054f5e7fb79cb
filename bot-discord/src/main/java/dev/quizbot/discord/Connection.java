package dev.quizbot.discord;

import dev.quizbot.app.Backoff;
import dev.quizbot.files.Settings;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.OkHttpClient;

/**
 * How the bot connects to Discord. Afterwards JDA keeps the connection by itself.
 *
 * @param handlers threads on which events are handled
 */
record Connection(Settings settings, String token, ExecutorService handlers) {

  /**
   * Connects all shards, however long it takes until Discord can be reached.
   *
   * @throws IllegalStateException if Discord does not know the token; the message is for people
   */
  ShardManager open(Object... listeners) throws InterruptedException {
    Semaphore ready = new Semaphore(0);
    ShardManager shards =
        Backoff.untilReached(
            "Discord at " + settings.get(DiscordSettings.API_URL), () -> login(ready, listeners));
    ready.acquire(shards.getShardsTotal());
    return shards;
  }

  private ShardManager login(Semaphore ready, Object... listeners) {
    ShardManager shards = builder(ready, listeners).build(false);
    try {
      shards.login();
      return shards;
    } catch (InvalidTokenException wrong) {
      shards.shutdown();
      throw new IllegalStateException(
          "Discord does not know this DISCORD_TOKEN; copy it anew from the developer portal",
          wrong);
    } catch (RuntimeException unreachable) {
      shards.shutdown();
      throw new Backoff.UnreachableException(unreachable);
    }
  }

  private DefaultShardManagerBuilder builder(Semaphore ready, Object... listeners) {
    RestConfig rest = new RestConfig().setBaseUrl(settings.get(DiscordSettings.API_URL));
    return DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
        .setShardsTotal(settings.get(DiscordSettings.SHARDS))
        .setRestConfigProvider(shard -> rest)
        .setSessionController(new Sessions(settings.get(DiscordSettings.GATEWAY_URL)))
        // The client must not repeat a request by itself: a nonce guards posts only for minutes.
        .setHttpClientBuilder(new OkHttpClient.Builder().retryOnConnectionFailure(false))
        .setEventPool(handlers)
        .setEnableShutdownHook(false)
        .addEventListeners(new CountReady(ready))
        .addEventListeners(listeners);
  }

  /** Lets one permit go for each shard that is ready. */
  private static final class CountReady extends ListenerAdapter {
    private final Semaphore ready;

    CountReady(Semaphore ready) {
      this.ready = ready;
    }

    @Override
    public void onReady(ReadyEvent event) {
      ready.release();
    }
  }

  /** Goes to the gateway that the settings name. */
  private static final class Sessions extends ConcurrentSessionController {
    private final String gateway;

    Sessions(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
      ShardedGateway told = super.getShardedGateway(api);
      return new ShardedGateway(gateway, told.getShardTotal(), told.getConcurrency());
    }
  }
}
