package dev.quizbot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database of one kind: how it is reached and set up. */
abstract class Engine {

  /** Its address without secrets, for people. */
  abstract String shown();

  /** What people should look at when it can't be opened. */
  abstract String advice();

  /** Whether a failure may pass by itself, as when a server is not there yet. */
  boolean isAway(Throwable failure) {
    return false;
  }

  abstract Dialect dialect();

  /**
   * Copies it to a file.
   *
   * @throws DatabaseException if it can't be; the message is for people
   */
  abstract void backup(Path file) throws IOException;

  /**
   * Whether it is there.
   *
   * @throws IOException if it is not and can't be made; the message says why
   */
  abstract boolean isMade() throws IOException;

  /** Connections to it that leave it as it is. */
  abstract HikariDataSource look();

  /** Connections to it, with its tables up to date. */
  abstract HikariDataSource open() throws IOException;

  static FluentConfiguration migrations(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:dev/quizbot/store/migrations");
  }
}
