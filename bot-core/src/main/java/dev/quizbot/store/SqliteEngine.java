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
import org.sqlite.SQLiteOpenMode;

/**
 * A file of SQLite's.
 *
 * <p>Somebody who presses a button must have an answer within three seconds, be it that it did not
 * work. So every wait ends: for the connection after one, and for another process that writes after
 * one and a half.
 */
final class SqliteEngine extends Engine {
  static final String PREFIX = "jdbc:sqlite:";
  private static final int BUSY_MS = 1_500;
  private static final int QUEUE_MS = 1_000;

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
    return pool(source(BUSY_MS));
  }

  private static HikariDataSource pool(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(QUEUE_MS);
    config.setPoolName("quizbot");
    return new HikariDataSource(config);
  }

  @Override
  boolean isMade() throws IOException {
    if (Files.exists(file())) {
      return true;
    }
    Path folder = file().toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IOException("nothing can be made in " + folder);
    }
    return false;
  }

  @Override
  HikariDataSource look() {
    SQLiteConfig config = config(BUSY_MS);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return pool(source(config));
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
    SQLiteConfig config = config(busyMs);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    return source(config);
  }

  private DataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static SQLiteConfig config(int busyMs) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(busyMs);
    config.enforceForeignKeys(true);
    // A transaction that reads before it writes must own the write lock from the start.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
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
