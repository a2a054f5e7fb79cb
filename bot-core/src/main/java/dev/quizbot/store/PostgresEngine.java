package dev.quizbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database on a PostgreSQL server.
 *
 * <p>Somebody who presses a button must have an answer within three seconds, be it that it did not
 * work. So every wait ends: a connection is there or refused after two seconds, a statement is done
 * or cancelled after two, a lock had after one and a half. A server that no longer says anything is
 * given up after three; then the pool has found out, and who comes next waits for a connection.
 */
final class PostgresEngine extends Engine {
  static final String PREFIX = "jdbc:postgresql:";

  private static final String HOST = "(?:\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]/?@:,\\s]+)(?::[0-9]{1,5})?";
  private static final Pattern FORM =
      Pattern.compile("(jdbc:postgresql://" + HOST + "(?:," + HOST + ")*/[^/?@\\s]+)(?:\\?.*)?");

  private static final int CONNECTIONS = 8;
  private static final int IDLE_CONNECTIONS = 2;
  private static final int CONNECT_SECONDS = 2;
  private static final int SILENCE_SECONDS = 3;
  private static final int ALIVE_CHECK_MS = 1000;
  private static final int LOGIN_SECONDS = 5;

  /**
   * SQLSTATE of a server that is not there (class 08, except refusals that stay what they are),
   * stops, starts or has no more room for connections.
   *
   * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's
   *     error codes</a>
   */
  private static final Pattern AWAY =
      Pattern.compile("08(000|001|003|006|007)|53...|57P0[123]", Pattern.CASE_INSENSITIVE);

  /**
   * Whatever the server, the database or the user have as their standards. The last line frees what
   * a frozen replica holds.
   */
  private static final String SESSION =
      """
      SET synchronous_commit = on;
      SET default_transaction_isolation = 'read committed';
      SET statement_timeout = '2s';
      SET lock_timeout = '1500ms';
      SET idle_in_transaction_session_timeout = '10s'
      """;

  private final String url;
  private final String shown;
  private final Properties parameters;
  private final Credentials credentials;

  /**
   * Not connected yet.
   *
   * @throws DatabaseException if the URL has another form; the message shows nothing of it, because
   *     there may be a password in any place
   */
  PostgresEngine(String url, Credentials credentials) {
    // The driver logs what it can't read, so it must not see a URL that has another form.
    Matcher form = FORM.matcher(url);
    Optional<Properties> read =
        form.matches() ? Optional.ofNullable(Driver.parseURL(url, null)) : Optional.empty();
    this.url = url;
    this.credentials = credentials;
    parameters =
        read.orElseThrow(
            () ->
                new DatabaseException(
                    "database.url can't be read; write jdbc:postgresql://HOST:PORT/DATABASE with"
                        + " user and password in DATABASE_USER and DATABASE_PASSWORD, or behind it"
                        + " as ?user=…&password=… with signs like & and % percent-encoded"));
    shown = form.group(1);
  }

  @Override
  String shown() {
    return shown;
  }

  @Override
  String advice() {
    return "look at the address, the user and the password";
  }

  @Override
  boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException answer && isAway(answer)) {
        return true;
      }
    }
    return false;
  }

  static boolean isAway(SQLException answer) {
    return answer.getSQLState() != null && AWAY.matcher(answer.getSQLState()).matches();
  }

  @Override
  Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  void backup(Path file) {
    throw new DatabaseException("a PostgreSQL database is backed up with its own pg_dump");
  }

  /** The server's administrator makes it; whether he has is seen when it is connected to. */
  @Override
  boolean isMade() {
    return true;
  }

  @Override
  HikariDataSource look() {
    return pool();
  }

  @Override
  HikariDataSource open() {
    PGSimpleDataSource patient = source(); // migrations may take their time
    patient.setSocketTimeout(0);
    patient.setLoginTimeout(LOGIN_SECONDS); // but a server that says nothing is not there
    migrations(patient).callbacks(new Isolation()).load().migrate();
    return pool();
  }

  /** Of several replicas that start at once, those who waited must see what the first has done. */
  private static final class Isolation implements Callback {
    @Override
    public boolean supports(Event event, @Nullable Context context) {
      return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, @Nullable Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("SET default_transaction_isolation = 'read committed'");
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public String getCallbackName() {
      return "isolation";
    }
  }

  HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(IDLE_CONNECTIONS);
    config.setConnectionTimeout(CONNECT_SECONDS * 1000L);
    config.setValidationTimeout(ALIVE_CHECK_MS);
    config.setConnectionInitSql(SESSION);
    config.setPoolName("quizbot");
    return new HikariDataSource(config);
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    credentials.user().ifPresent(source::setUser);
    credentials.password().ifPresent(source::setPassword);
    if (!isGiven(PGProperty.APPLICATION_NAME)) {
      source.setApplicationName("quizbot");
    }
    if (!isGiven(PGProperty.CONNECT_TIMEOUT)) {
      source.setConnectTimeout(CONNECT_SECONDS);
    }
    if (!isGiven(PGProperty.SOCKET_TIMEOUT)) {
      source.setSocketTimeout(SILENCE_SECONDS);
    }
    source.setTcpKeepAlive(true);
    return source;
  }

  private boolean isGiven(PGProperty property) {
    return parameters.containsKey(property.getName());
  }
}
