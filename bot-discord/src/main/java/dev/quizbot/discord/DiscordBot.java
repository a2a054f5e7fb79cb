package dev.quizbot.discord;

import dev.quizbot.app.Bot;
import dev.quizbot.app.BotSettings;
import dev.quizbot.app.Upkeep;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Quiz;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Discord: its parts, put together from settings. */
public final class DiscordBot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);
  private static final int HANDLERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Bot bot;
  private final JDA jda;
  private final Upkeep upkeep;
  private final Interactions interactions;
  private final ExecutorService handlers;

  private DiscordBot(
      Bot bot, JDA jda, Upkeep upkeep, Interactions interactions, ExecutorService handlers) {
    this.interactions = interactions;
    this.bot = bot;
    this.jda = jda;
    this.upkeep = upkeep;
    this.handlers = handlers;
  }

  /**
   * Connects and is ready when it returns.
   *
   * @param pace how long a message's count may be behind, and how late a round may close
   * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException if Discord does not know the token
   */
  public static DiscordBot start(
      Settings settings, String token, InstantSource clock, Duration pace)
      throws InterruptedException {
    Bot bot = Bot.start(settings);
    DiscordPlatform platform = new DiscordPlatform();
    Quiz quiz = bot.quiz(platform, bot.seed());
    Upkeep upkeep = new Upkeep(quiz, bot.bank(), clock, pace);
    Interactions interactions =
        new Interactions(
            new CommandHandler(quiz, clock, settings.get(BotSettings.ZONE)),
            new PressHandler(quiz, upkeep, clock));
    ExecutorService handlers = Executors.newFixedThreadPool(HANDLERS);
    JDA jda = Connection.open(settings, token, handlers, interactions);
    register(jda);
    platform.connected(jda);
    upkeep.start();
    log.info(
        "ready guilds={} questions={}",
        jda.getGuilds().size(),
        bot.bank().get().questions().size());
    return new DiscordBot(bot, jda, upkeep, interactions, handlers);
  }

  /** Takes nothing new, lets what is in hand finish for a few seconds, and closes the database. */
  @Override
  public void close() {
    jda.removeEventListener(interactions);
    try {
      interactions.awaitIdle(PATIENCE);
      upkeep.close();
      jda.shutdown(); // sends what is queued
      if (!jda.awaitShutdown(PATIENCE)) {
        jda.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    handlers.shutdown();
    bot.close();
    log.info("stopped");
  }

  /** Replaces the commands only if they differ, so that people's clients keep theirs. */
  private static void register(JDA jda) {
    List<String> there =
        jda.retrieveCommands().complete().stream().map(CommandText::of).sorted().toList();
    List<String> wanted = SlashCommands.all().stream().map(CommandText::of).sorted().toList();
    if (!there.equals(wanted)) {
      jda.updateCommands().addCommands(SlashCommands.all()).complete();
      log.info("registered commands={}", wanted.size());
    }
  }
}
