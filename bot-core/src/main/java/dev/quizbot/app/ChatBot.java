package dev.quizbot.app;

import dev.quizbot.card.HelpCard;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.CatchUp;
import dev.quizbot.quiz.CommandWords;
import dev.quizbot.quiz.Commands;
import dev.quizbot.quiz.Daily;
import dev.quizbot.quiz.DailyPosts;
import dev.quizbot.quiz.Keep;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.Presses;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.WeeklyPosts;
import dev.quizbot.store.SqlStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a bot on a chat platform, put together from settings. An adapter adds the connection
 * and closes in this order: no new interactions, {@link #finish}, the connection, {@link #close}.
 */
public final class ChatBot implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChatBot.class);

  private final Bot bot;
  private final Optional<Operations> operations;
  private final AtomicReference<BooleanSupplier> connected;
  private final Upkeep upkeep;
  private final DailyJobs jobs;
  private final Chores chores;
  private final Schedule schedule;
  private final Runnable minutely;
  private final Responder responder;
  private final ZoneId zone;
  private final CommandWords words;
  private final Commands commands;
  private final Presses presses;

  private ChatBot(
      Bot bot,
      Optional<Operations> operations,
      AtomicReference<BooleanSupplier> connected,
      Setup setup) {
    this.bot = bot;
    this.operations = operations;
    this.connected = connected;
    Meters meters =
        new Meters(
            operations
                .<MeterRegistry>map(Operations::registry)
                .orElseGet(CompositeMeterRegistry::new));
    Platform platform = new MeteredPlatform(setup.platform(), meters);
    InstantSource clock = setup.clock();
    Daily.Wording wording = setup.phrases().daily();
    Duration late = setup.settings().get(BotSettings.CATCH_UP);
    SqlStore store = bot.store();
    chores =
        new Chores(
            store,
            new WeeklyPosts(store, store, platform, late),
            new Letters(platform, wording.resume()),
            clock,
            work -> store.jobs("chores@" + platform.name(), clock, setup.pace(), work));
    Quiz quiz =
        bot.quiz(platform, bot.seed()).with(new DailyWatch(store, clock, meters, chores::letter));
    upkeep = new Upkeep(quiz, bot.bank(), clock, setup.pace(), meters);
    Holidays off = new Holidays(setup.settings().get(BotSettings.HOLIDAYS), clock);
    jobs =
        new DailyJobs(
            store,
            new DailyPosts(
                quiz, off, new DailyPosts.Rules(setup.settings().get(BotSettings.FEEDBACK), late)),
            clock,
            meters,
            upkeep::post,
            work -> store.jobs("daily@" + platform.name(), clock, setup.pace(), work));
    schedule = new Schedule(store, platform.name(), jobs, chores);
    responder = new Responder(meters);
    zone = setup.settings().get(BotSettings.ZONE);
    words = new CommandWords(bot.bank(), setup.phrases().everywhere());
    CatchUp catchUp = new CatchUp(store);
    commands =
        new Commands(
            quiz,
            new Daily(bot.bank(), store, off, wording, platform::mentionProblem, schedule::changed),
            catchUp,
            platform,
            clock,
            zone,
            setup.phrases().help());
    presses = new Presses(quiz, catchUp, platform, clock, upkeep::answered);
    FixedSeries.store(
        setup.settings().get(BotSettings.SERIES), platform.name(), zone, store, clock.instant());
    minutely =
        () -> {
          off.refresh();
          schedule.all();
        };
  }

  /**
   * What an adapter brings.
   *
   * @param pace how long a message's count may be behind, and how late a round may close
   * @param phrases how commands are typed on the platform
   */
  public record Setup(
      Settings settings, Platform platform, InstantSource clock, Duration pace, Phrases phrases) {}

  /**
   * How commands are typed on a platform.
   *
   * @param everywhere the word for all channels of a community
   */
  public record Phrases(String everywhere, List<HelpCard.Entry> help, Daily.Wording daily) {
    public Phrases {
      help = List.copyOf(help);
    }
  }

  /**
   * Opens the endpoint for operators and the database, however long it takes until that can be
   * reached; nothing runs by itself yet.
   *
   * @throws dev.quizbot.store.DatabaseException if the database can't be opened
   * @throws IllegalStateException if the endpoint's address is taken
   */
  public static ChatBot open(Setup setup) throws InterruptedException {
    AtomicReference<BooleanSupplier> connected = new AtomicReference<>(() -> false);
    Optional<Operations> operations =
        setup
            .settings()
            .get(BotSettings.OPS_HTTP)
            .map(at -> Operations.listen(at, () -> connected.get().getAsBoolean()));
    try {
      Bot bot = Bot.startWhenReached(setup.settings());
      try {
        return new ChatBot(bot, operations, connected, setup);
      } catch (RuntimeException failure) {
        bot.close();
        throw failure;
      }
    } catch (RuntimeException | InterruptedException failure) {
      operations.ifPresent(Operations::close);
      throw failure;
    }
  }

  /** The zone of those whose own is not known. */
  public ZoneId zone() {
    return zone;
  }

  /** What an adapter must remember, in the bot's database. */
  public Keep keep() {
    return bot.store();
  }

  public CommandWords words() {
    return words;
  }

  public Commands commands() {
    return commands;
  }

  public Presses presses() {
    return presses;
  }

  public Responder responder() {
    return responder;
  }

  /**
   * The connection stands: rounds go on, and the bot is ready as long as it does.
   *
   * @param isConnected whether it stands right now
   */
  public void run(BooleanSupplier isConnected) {
    connected.set(() -> isConnected.getAsBoolean() && bot.isUp());
    upkeep.start(minutely);
    schedule.start();
    log.info("ready questions={}", bot.bank().get().questions().size());
  }

  /** Lets what is in hand finish, for a few seconds at most. */
  public void finish() {
    connected.set(() -> false);
    Stream.<Runnable>of(responder::close, jobs::close, chores::close, upkeep::close)
        .map(CompletableFuture::runAsync)
        .toList()
        .forEach(CompletableFuture::join);
  }

  @Override
  public void close() {
    operations.ifPresent(Operations::close);
    bot.close();
    log.info("stopped");
  }
}
