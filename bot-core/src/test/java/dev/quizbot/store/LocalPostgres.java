package dev.quizbot.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server for tests: one for all tests of a process, started when it is first needed
 * and stopped with the process. Its files are in the temporary folder.
 */
public final class LocalPostgres {
  public static final String USER = "quizbot";
  public static final String PASSWORD = "s3cr&t %word";

  private static final String IN_URL = "?user=quizbot&password=s3cr%26t+%25word";
  private static final AtomicInteger databases = new AtomicInteger();

  private LocalPostgres() {}

  /** Makes an empty database and returns its URL, with user and password in it. */
  public static String database() {
    return database(port());
  }

  /** As {@link #database()}, reached by way of another port, as that of a {@link Cable}. */
  public static String database(int port) {
    String name = "quizbot_" + databases.incrementAndGet();
    execute(
        "CREATE DATABASE " + name + " OWNER " + USER,
        // The bot must not rely on the server's standards, so here they are the worst.
        "ALTER DATABASE " + name + " SET synchronous_commit = off",
        "ALTER DATABASE " + name + " SET default_transaction_isolation = 'serializable'");
    return "jdbc:postgresql://localhost:%d/%s%s".formatted(port, name, IN_URL);
  }

  /** Ends all of the bots' connections, as a server does that restarts. */
  public static void endConnections() {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + USER + "'");
  }

  /**
   * Lets bots have so many connections to a database at once.
   *
   * @param url as {@link #database()} returned it
   */
  public static void limitConnections(String url, int limit) {
    execute("ALTER DATABASE %s CONNECTION LIMIT %d".formatted(name(url), limit));
  }

  /**
   * Takes no writes to a database any more, as a server whose disk is full, or does again.
   *
   * @param url as {@link #database()} returned it
   */
  public static void takeWrites(String url, boolean taken) {
    execute(
        "ALTER DATABASE %s SET default_transaction_read_only = %s"
            .formatted(name(url), taken ? "off" : "on"));
    endConnections();
  }

  private static String name(String url) {
    return url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }

  /** The server's port on this machine. */
  public static int port() {
    return Server.RUNNING.getPort();
  }

  private static void execute(String... statements) {
    execute(Server.RUNNING, statements);
  }

  private static void execute(EmbeddedPostgres server, String... statements) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Loaded, and thereby started, by whoever uses it first. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off") // tests end processes, not machines
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .start();
        execute(server, "CREATE USER %s PASSWORD '%s'".formatted(USER, PASSWORD));
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
