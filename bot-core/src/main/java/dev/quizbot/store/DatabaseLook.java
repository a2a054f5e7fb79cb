package dev.quizbot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A database looked at as it is: nothing in it is made or changed. */
public final class DatabaseLook implements AutoCloseable {
  private static final String TRIAL = "doctor";

  private final HikariDataSource database;
  private final Dialect dialect;
  private final QuestionText format;
  private final Flyway migrations;
  private final Jdbi jdbi;

  DatabaseLook(HikariDataSource database, Dialect dialect, QuestionText format) {
    this.database = database;
    this.dialect = dialect;
    this.format = format;
    migrations = Engine.migrations(database).ignoreMigrationPatterns("*:pending").load();
    jdbi = Jdbi.create(database);
  }

  /** How many migrations bring its tables up to date. */
  public int migrationsToDo() {
    return migrations.info().pending().length;
  }

  /** Why the bot would refuse its tables, if so. */
  public Optional<String> refusal() {
    ValidateResult result = migrations.validateWithResult();
    return result.validationSuccessful
        ? Optional.empty()
        : Optional.of(result.getAllErrorMessages().lines().findFirst().orElse("they are odd"));
  }

  /**
   * Writes something and takes it back.
   *
   * @throws DatabaseException if it can't be written; the message says why and is meant for people
   */
  public void tryToWrite() {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        new SettingTable().put(handle, TRIAL, TRIAL);
      } finally {
        handle.rollback();
      }
    } catch (JdbiException failure) {
      throw new DatabaseException(
          "can't be written (%s)".formatted(Database.rootCause(failure)), failure);
    }
  }

  /** See {@link SqlStore#doubtsAboutDurability}. */
  public List<String> doubtsAboutDurability() {
    return jdbi.withHandle(dialect::doubtsAboutDurability);
  }

  /**
   * How far its clock is ahead of ours; negative if it is behind.
   *
   * @return none if it has no clock of its own
   */
  public Optional<Duration> clockAhead(InstantSource ours) {
    return jdbi.withHandle(
        handle -> {
          Instant before = ours.instant();
          Optional<Instant> theirs = dialect.clock(handle);
          Duration half = Duration.between(before, ours.instant()).dividedBy(2);
          return theirs.map(instant -> Duration.between(before.plus(half), instant));
        });
  }

  /** The ids and lines of a platform's daily series that can't be read. */
  public List<String> unreadableSeries(String platform) {
    return jdbi.withHandle(handle -> new DailyTable().unreadable(handle, platform));
  }

  /** What it holds, to be read only; its tables must be up to date. */
  public SqlStore store() {
    return new SqlStore(database, dialect, format);
  }

  @Override
  public void close() {
    database.close();
  }
}
