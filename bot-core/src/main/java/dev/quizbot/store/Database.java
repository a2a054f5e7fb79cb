package dev.quizbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens a database and brings its tables up to date. */
public final class Database {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final int BUSY_TIMEOUT_MS = 10_000;

  private Database() {}

  /**
   * The store in a database.
   *
   * @param url {@code jdbc:sqlite:FILE}; the file and its folder are made if need be
   * @param format how dealt questions are kept
   * @throws DatabaseException if it can't be opened; the message says why and is meant for people
   */
  public static SqlStore open(String url, QuestionText format) {
    if (!url.startsWith(SQLITE)) {
      throw new DatabaseException(
          "database.url begins with '%s'; write jdbc:sqlite:FILE"
              .formatted(url.replaceFirst("(?<=:)[^:]*[/@].*", "…")));
    }
    HikariDataSource pool = null;
    try {
      makeFolder(url);
      pool = pool(sqlite(url));
      migrate(pool);
      return new SqlStore(Jdbi.create(pool), format, pool::close);
    } catch (IOException | RuntimeException failure) {
      if (pool != null) {
        pool.close();
      }
      throw new DatabaseException(
          "the database %s can't be opened; look at the path, its permissions and the free space (%s)"
              .formatted(url, rootCause(failure)),
          failure);
    }
  }

  private static void makeFolder(String url) throws IOException {
    Path file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
  }

  static DataSource sqlite(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    // A transaction that reads before it writes must own the write lock from the start.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /**
   * One connection: SQLite has one writer at a time, and the pool's queue is fairer than SQLite's
   * busy loop.
   */
  static HikariDataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(1);
    config.setPoolName("quizbot");
    return new HikariDataSource(config);
  }

  private static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:dev/quizbot/store/migrations")
        .load()
        .migrate();
  }

  private static String rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
