package dev.quizbot.app;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Question;
import dev.quizbot.files.LiveBank;
import dev.quizbot.files.QuestionFile;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.Store;
import dev.quizbot.quiz.Terms;
import dev.quizbot.store.Database;
import dev.quizbot.store.QuestionText;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;

/** A running bot: its parts, put together from settings. */
public final class Bot implements AutoCloseable {
  /** Dealt questions are kept in the format of the bank. */
  private static final QuestionText FILE_FORMAT =
      new QuestionText() {
        @Override
        public String write(Question question) {
          return QuestionFile.write(question);
        }

        @Override
        public Question read(String id, String topic, String text) {
          return QuestionFile.read(id, topic, text);
        }
      };

  private final LiveBank bank;
  private final Store store;
  private final Terms terms;

  private Bot(LiveBank bank, Store store, Terms terms) {
    this.bank = bank;
    this.store = store;
    this.terms = terms;
  }

  /**
   * Reads the bank and opens the database, one beside the other.
   *
   * @throws dev.quizbot.store.DatabaseException if the database can't be opened
   */
  public static Bot start(Settings settings) {
    CompletableFuture<LiveBank> bank =
        CompletableFuture.supplyAsync(() -> new LiveBank(settings.get(BotSettings.BANK_FOLDER)));
    Store store = Database.open(settings.get(BotSettings.DATABASE_URL), FILE_FORMAT);
    Terms terms =
        new Terms(settings.get(BotSettings.FEEDBACK), settings.get(BotSettings.CLOSE_AFTER));
    return new Bot(bank.join(), store, terms);
  }

  public LiveBank bank() {
    return bank;
  }

  /** The seed kept in the database, made when it is first asked for. */
  public long seed() {
    return store.seed(new SecureRandom().nextLong());
  }

  /** The quiz on a platform. */
  public Quiz quiz(Platform platform, long seed) {
    return new Quiz(bank, new Deck(seed), terms, store, platform);
  }

  @Override
  public void close() {
    store.close();
  }
}
