package dev.quizbot.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Somebody else's lock on a SQLite database. */
public final class Locks {
  private Locks() {}

  /** Keeps everybody from writing for a while. */
  public static void hold(String url, Duration time) throws InterruptedException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 60000");
      statement.execute("BEGIN IMMEDIATE");
      Thread.sleep(time.toMillis());
      statement.execute("ROLLBACK");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Takes a table away, or puts it back: nobody can read it meanwhile. */
  public static void rename(String url, String table, String to) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE %s RENAME TO %s".formatted(table, to));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
