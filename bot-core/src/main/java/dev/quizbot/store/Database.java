package dev.quizbot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a database and brings its tables up to date. */
public final class Database {
  private static final Pattern KIND = Pattern.compile("(?:jdbc:)?(?:[A-Za-z0-9+]+:)?");

  private Database() {}

  /** The store in a database that needs no credentials, or has them in its URL. */
  public static SqlStore open(String url, QuestionText format) {
    return open(url, Credentials.NONE, format);
  }

  /**
   * The store in a database. Several processes may open the same one at once.
   *
   * @param url {@code jdbc:sqlite:FILE}; the file and its folder are made if need be. Or {@code
   *     jdbc:postgresql://HOST:PORT/DATABASE}; the database must be there
   * @param credentials go before those in the URL; SQLite needs none
   * @param format how dealt questions are kept
   * @throws DatabaseException if it can't be opened; the message says why and is meant for people
   * @throws DatabaseException.AwayException if trying again later may help
   */
  public static SqlStore open(String url, Credentials credentials, QuestionText format) {
    Engine engine = engine(url, credentials);
    try {
      return new SqlStore(engine.open(), engine.dialect(), format);
    } catch (IOException | RuntimeException failure) {
      throw explained(engine, failure);
    }
  }

  /**
   * A look at a database; see {@link #open(String, Credentials, QuestionText)}.
   *
   * @return none if there is none yet, but opening would make it
   */
  public static Optional<DatabaseLook> look(
      String url, Credentials credentials, QuestionText format) {
    Engine engine = engine(url, credentials);
    try {
      return engine.isMade()
          ? Optional.of(new DatabaseLook(engine.look(), engine.dialect(), format))
          : Optional.empty();
    } catch (IOException | RuntimeException failure) {
      throw explained(engine, failure);
    }
  }

  /**
   * Copies a SQLite database as it is at one moment to a file, while others may write on.
   *
   * @throws DatabaseException if it can't be; the message says why and is meant for people
   */
  public static void backup(String url, Path file) {
    if (Files.exists(file)) {
      throw new DatabaseException(file + " is there already; choose another name");
    }
    try {
      engine(url, Credentials.NONE).backup(file);
    } catch (IOException failure) {
      throw new DatabaseException("%s can't be written (%s)".formatted(file, failure), failure);
    }
  }

  private static Engine engine(String url, Credentials credentials) {
    if (url.startsWith(SqliteEngine.PREFIX)) {
      return new SqliteEngine(url);
    }
    if (url.startsWith(PostgresEngine.PREFIX)) {
      return new PostgresEngine(url, credentials);
    }
    Matcher kind = KIND.matcher(url);
    throw new DatabaseException(
        "database.url begins with '%s…'; write jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE"
            .formatted(kind.lookingAt() ? kind.group() : ""));
  }

  private static DatabaseException explained(Engine engine, Exception failure) {
    String reason = rootCause(failure);
    return engine.isAway(failure)
        ? new DatabaseException.AwayException(engine.shown(), reason, failure)
        : new DatabaseException(
            "the database %s can't be opened; %s (%s)"
                .formatted(engine.shown(), engine.advice(), reason),
            failure);
  }

  static String rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
