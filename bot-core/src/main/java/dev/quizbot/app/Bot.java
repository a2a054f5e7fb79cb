package dev.quizbot.app;

import dev.quizbot.bank.Deck;
import dev.quizbot.files.LiveBank;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.Rules;
import dev.quizbot.round.RoundId;
import dev.quizbot.store.Credentials;
import dev.quizbot.store.Database;
import dev.quizbot.store.DatabaseException;
import dev.quizbot.store.SqlStore;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A running bot: its parts, put together from settings. */
public final class Bot implements AutoCloseable {
  private static final RoundId NO_ROUND = new RoundId("0".repeat(20));

  private final Settings settings;
  private final LiveBank bank;
  private final SqlStore store;

  private Bot(Settings settings, LiveBank bank, SqlStore store) {
    this.settings = settings;
    this.bank = bank;
    this.store = store;
  }

  /**
   * Reads the bank and opens the database, one beside the other. A database server's user and
   * password may stand in the environment.
   *
   * @throws dev.quizbot.store.DatabaseException if the database can't be opened
   * @throws IllegalStateException if a file with a secret can't be read
   */
  public static Bot start(Settings settings) {
    CompletableFuture<LiveBank> bank = readBank(settings);
    SqlStore store = open(settings, credentials(System.getenv()));
    return new Bot(settings, bank.join(), store);
  }

  /** As {@link #start}, however long it takes until the database can be reached. */
  static Bot startWhenReached(Settings settings) throws InterruptedException {
    CompletableFuture<LiveBank> bank = readBank(settings);
    Credentials credentials = credentials(System.getenv());
    SqlStore store = Backoff.untilReached("database", () -> reach(settings, credentials));
    return new Bot(settings, bank.join(), store);
  }

  private static CompletableFuture<LiveBank> readBank(Settings settings) {
    return CompletableFuture.supplyAsync(() -> new LiveBank(settings.get(BotSettings.BANK_FOLDER)));
  }

  private static SqlStore reach(Settings settings, Credentials credentials) {
    try {
      return open(settings, credentials);
    } catch (DatabaseException.AwayException away) {
      throw new Backoff.UnreachableException(away.database() + ": " + away.reason(), away);
    }
  }

  private static SqlStore open(Settings settings, Credentials credentials) {
    return Database.open(settings.get(BotSettings.DATABASE_URL), credentials, new FileFormat());
  }

  static Credentials credentials(Map<String, String> environment) {
    return new Credentials(
        Secrets.find("DATABASE_USER", environment), Secrets.find("DATABASE_PASSWORD", environment));
  }

  public LiveBank bank() {
    return bank;
  }

  /** The seed kept in the database, made when it is first asked for. */
  public long seed() {
    return store.seed(new SecureRandom().nextLong());
  }

  /** Whether the database can be read right now. */
  boolean isUp() {
    try {
      store.round(NO_ROUND);
      return true;
    } catch (RuntimeException down) {
      return false;
    }
  }

  /** The quiz on a platform. */
  public Quiz quiz(Platform platform, long seed) {
    Deck deck = new Deck(seed, settings.get(BotSettings.FIRST_QUESTION));
    Rules rules =
        new Rules(settings.get(BotSettings.FEEDBACK), settings.get(BotSettings.CLOSE_AFTER));
    return new Quiz(bank, deck, rules, store, platform);
  }

  /** Where everything is kept. */
  SqlStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
