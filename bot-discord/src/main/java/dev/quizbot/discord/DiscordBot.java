package dev.quizbot.discord;

import dev.quizbot.app.ChatBot;
import dev.quizbot.files.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The bot on Discord: the chat bot and its connection. */
public final class DiscordBot implements AutoCloseable {
  private static final int HANDLERS = 8;
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
   * @throws IllegalStateException if Discord does not know the token; the message is for people
   */
  public static DiscordBot start(
      Settings settings, String token, InstantSource clock, Duration pace)
      throws InterruptedException {
    DiscordPlatform platform = new DiscordPlatform();
    ChatBot bot =
        ChatBot.open(new ChatBot.Setup(settings, platform, clock, pace, SlashCommands.PHRASES));
    ExecutorService handlers = Executors.newFixedThreadPool(HANDLERS);
    Interactions interactions = new Interactions(bot);
    CommandRegistry registry = new CommandRegistry(settings.get(DiscordSettings.GUILDS));
    try {
      ShardManager shards = new Connection(settings, token, handlers).open(interactions, registry);
      registry.register(shards);
      platform.connected(shards);
      bot.run(() -> isConnected(shards));
      return new DiscordBot(bot, shards, interactions, handlers);
    } catch (RuntimeException | InterruptedException failure) {
      handlers.shutdown();
      bot.finish();
      bot.close();
      throw failure;
    }
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
