package dev.quizbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A file of SQLite's.
 *
 * <p>Somebody who presses a button must have an answer within three seconds, be it that it did not
 * work. So every wait ends after two: for the connection, and for another process that writes.
 */
final class SqliteEngine extends Engine {
  static final String PREFIX = "jdbc:sqlite:";
  private static final int BUSY_MS = 2_000;

  /** Of several processes that start at once, one brings the tables up to date. */
  private static final int BUSY_AT_START_MS = 10_000;

  private final String url;

  SqliteEngine(String url) {
    this.url = url;
  }

  @Override
  String shown() {
    return url;
  }

  @Override
  String advice() {
    return "look at the path, its permissions and the free space";
  }

  @Override
  Dialect dialect() {
    return new Dialect();
  }

  @Override
  HikariDataSource open() throws IOException {
    makeFolder();
    migrations(source(BUSY_AT_START_MS)).load().migrate();
    return pool();
  }

  /**
   * One connection: SQLite has one writer at a time, and the pool's queue is fairer than SQLite's
   * busy loop.
   */
  HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(BUSY_MS));
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(BUSY_MS);
    config.setPoolName("quizbot");
    return new HikariDataSource(config);
  }

  @Override
  void backup(Path file) throws IOException {
    if (!Files.exists(file())) {
      throw new DatabaseException("there is no database " + file() + " to copy");
    }
    try {
      new Backup(source(BUSY_AT_START_MS)).to(file);
    } catch (SQLException failure) {
      throw new DatabaseException(
          "%s can't be copied to %s (%s)".formatted(shown(), file, failure.getMessage()), failure);
    }
  }

  /** A connection that changes nothing about the file's mode. */
  DataSource plain() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url);
    return source;
  }

  private DataSource source(int busyMs) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(busyMs);
    config.enforceForeignKeys(true);
    // A transaction that reads before it writes must own the write lock from the start.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private void makeFolder() throws IOException {
    Path parent = file().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  private Path file() {
    return Path.of(url.substring(PREFIX.length()).replaceFirst("\\?.*", ""));
  }
}
