package dev.quizbot.discord;

import dev.quizbot.app.ChatBot;
import dev.quizbot.files.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Discord: the chat bot and its connection. */
public final class DiscordBot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  /** Many, so that presses that wait for the database keep nothing waiting that does not. */
  private static final int HANDLERS = 64;

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ChatBot bot;
  private final ShardManager shards;
  private final Interactions interactions;
  private final ExecutorService handlers;

  private DiscordBot(
      ChatBot bot, ShardManager shards, Interactions interactions, ExecutorService handlers) {
    this.bot = bot;
    this.shards = shards;
    this.interactions = interactions;
    this.handlers = handlers;
  }

  /**
   * Connects, however long it takes until Discord can be reached, and is ready when it returns.
   *
   * @param pace how long a message's count may be behind, and how late a round may close
   * @param ended what to do when Discord ends the connection for good; the bot does not close
   *     itself then
   * @throws IllegalStateException if Discord will not have the bot; the message is for people
   */
  public static DiscordBot start(
      Settings settings, String token, InstantSource clock, Duration pace, Runnable ended)
      throws InterruptedException {
    DiscordPlatform platform = new DiscordPlatform();
    ChatBot bot =
        ChatBot.open(new ChatBot.Setup(settings, platform, clock, pace, SlashCommands.PHRASES));
    ExecutorService handlers = handlers();
    Interactions interactions = new Interactions(bot);
    CommandRegistry registry =
        new CommandRegistry(settings.get(DiscordSettings.GUILDS), bot.keep());
    ConnectionEnd end = new ConnectionEnd();
    Optional<ShardManager> connection = Optional.empty();
    try {
      ShardManager shards =
          new Connection(settings, token, handlers, end).open(interactions, registry);
      connection = Optional.of(shards);
      registry.register(shards);
      platform.connected(shards);
      bot.run(() -> isConnected(shards));
      var unused = end.reason().thenAccept(reason -> end(reason, ended));
      return new DiscordBot(bot, shards, interactions, handlers);
    } catch (RuntimeException | InterruptedException failure) {
      connection.ifPresent(ShardManager::shutdown);
      handlers.shutdown();
      bot.finish();
      bot.close();
      throw failure;
    }
  }

  /** Threads are made when there is work for them, and let go when there is none. */
  private static ExecutorService handlers() {
    ThreadPoolExecutor handlers =
        new ThreadPoolExecutor(
            HANDLERS, HANDLERS, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    handlers.allowCoreThreadTimeOut(true);
    return handlers;
  }

  private static void end(String reason, Runnable ended) {
    log.error("{}", reason);
    ended.run();
  }

  private static boolean isConnected(ShardManager shards) {
    return shards.getStatuses().values().stream().allMatch(JDA.Status.CONNECTED::equals);
  }

  /** Takes nothing new, lets what is in hand finish for a few seconds, and closes the database. */
  @Override
  public void close() {
    shards.removeEventListener(interactions);
    handlers.shutdown();
    try {
      handlers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      bot.finish();
      List<JDA> connections = shards.getShards();
      shards.shutdown(); // sends what is queued
      for (JDA connection : connections) {
        if (!connection.awaitShutdown(PATIENCE)) {
          connection.shutdownNow();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    bot.close();
  }
}
