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
}
