package dev.quizbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresStoreTest extends StoreContract {
  private final Map<String, String> urls = new ConcurrentHashMap<>();

  @Override
  String url(String name) {
    return urls.computeIfAbsent(name, absent -> LocalPostgres.database());
  }

  @Test
  void transactionsAreDurableAndSeeWhatIsCommittedWhateverTheServersStandards() {
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("transaction_isolation")).isEqualTo("read committed");
  }

  /** The local server asks nobody for a password, and is never met while it starts. */
  @ParameterizedTest
  @CsvSource({
    "08001, true", // nothing listens, or nothing answers
    "08006, true", // the connection broke
    "57P03, true", // the server starts
    "57P01, true", // the server stops
    "53300, true", // too many connections
    "08P01, false", // something else than PostgreSQL listens there
    "08004, false", // a password is asked for and none is set
    "28P01, false", // a wrong password
    "3D000, false", // no such database
  })
  void onlyWhatMayPassByItselfIsTriedAgain(String state, boolean away) {
    RuntimeException failure = new IllegalStateException(new SQLException("no", state));

    assertThat(new PostgresEngine(url("quiz"), Credentials.NONE).isAway(failure)).isEqualTo(away);
  }

  private String setting(String name) {
    try (var pool = new PostgresEngine(url("quiz"), Credentials.NONE).pool();
        Connection connection = pool.getConnection();
        ResultSet row = connection.createStatement().executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
