package dev.quizbot.store;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.FileFormat;
import dev.quizbot.app.LogLines;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.schedule.DailySeries;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily series that can't be read any more, as with a zone that the JDK does not know. */
class DailyTableTest {
  @TempDir private Path folder;

  @Test
  void aLineThatCanNotBeReadIsLoggedOnceAndLeavesTheOthersAlone() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("quiz.db");
    DailySeries good = series("good");
    try (SqlStore store = Database.open(url, new FileFormat());
        LogLines log = new LogLines(DailyTable.class)) {
      store.put(good);
      store.put(series("odd"));
      store.put(series("older"));
      execute(url, "UPDATE daily_series SET line = '10:00 Mars/Base mon-fri' WHERE name = 'odd'");
      execute(url, "UPDATE daily_series SET line = 'whenever' WHERE name = 'older'");

      for (int i = 0; i < 2; i++) {
        assertThat(store.allSeries(VENUE.platform())).containsExactly(good);
        assertThat(store.series(VENUE)).containsExactly(good);
        assertThat(store.series(VENUE, "odd")).isEmpty();
      }
      assertThat(log.lines())
          .hasSize(2)
          .anyMatch(line -> line.contains("series=" + VENUE.key() + "/odd: '10:00 Mars/Base"))
          .anyMatch(line -> line.contains("series=" + VENUE.key() + "/older: 'whenever'"));
      store.put(series("odd"));
      assertThat(store.series(VENUE)).hasSize(2);
    }
  }

  private static DailySeries series(String name) {
    return DailySeries.of(
        VENUE,
        name,
        DailyLine.parse("09:30 Europe/Berlin mon-fri", ZoneOffset.UTC).plan(),
        new DailySeries.Setting(Optional.of(ADA), NOON));
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
