package dev.quizbot.discord;

import dev.quizbot.app.Backoff;
import dev.quizbot.files.Settings;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
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
 * @param end hears when Discord ends the connection for good
 */
record Connection(Settings settings, String token, ExecutorService handlers, ConnectionEnd end) {

  /**
   * Connects all shards, however long it takes until Discord can be reached.
   *
   * @throws IllegalStateException if Discord will not have the bot; the message is for people
   */
  ShardManager open(Object... listeners) throws InterruptedException {
    AllReady ready = new AllReady();
    ShardManager shards =
        Backoff.untilReached(
            "Discord at " + settings.get(DiscordSettings.API_URL), () -> login(ready, listeners));
    try {
      CompletableFuture.anyOf(ready.done, end.reason()).get();
    } catch (InterruptedException stopping) {
      shards.shutdown();
      throw stopping;
    } catch (ExecutionException neither) {
      throw new IllegalStateException(neither);
    }
    if (!ready.done.isDone()) {
      shards.shutdown();
      throw new IllegalStateException(end.reason().join());
    }
    return shards;
  }

  private ShardManager login(AllReady ready, Object... listeners) {
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

  private DefaultShardManagerBuilder builder(AllReady ready, Object... listeners) {
    RestConfig rest = new RestConfig().setBaseUrl(settings.get(DiscordSettings.API_URL));
    return DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
        .setShardsTotal(settings.get(DiscordSettings.SHARDS))
        .setRestConfigProvider(shard -> rest)
        .setSessionController(new Sessions(settings.get(DiscordSettings.GATEWAY_URL)))
        // The client must not repeat a request by itself: a nonce guards posts only for minutes.
        .setHttpClientBuilder(new OkHttpClient.Builder().retryOnConnectionFailure(false))
        .setEventPool(handlers)
        .setEnableShutdownHook(false)
        .addEventListeners(ready, end)
        .addEventListeners(listeners);
  }

  /** Done when every shard is ready. */
  private static final class AllReady extends ListenerAdapter {
    private final Set<Integer> shards = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @Override
    public void onReady(ReadyEvent event) {
      JDA.ShardInfo shard = event.getJDA().getShardInfo();
      shards.add(shard.getShardId());
      if (shards.size() == shard.getShardTotal()) {
        done.complete(null);
      }
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
