package dev.quizbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

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
