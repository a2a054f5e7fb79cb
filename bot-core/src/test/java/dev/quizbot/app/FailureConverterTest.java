package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailureConverterTest {
  @Test
  void aDatabaseThatDoesNotAnswerIsToldInOneLine() {
    for (SQLException outage :
        List.of(
            new SQLiteException("database is locked", SQLiteErrorCode.SQLITE_BUSY),
            new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_WRITE),
            new SQLTransientConnectionException("timed out after 1000ms"),
            new SQLException("the server is shutting down", "57P01"))) {
      assertThat(written(new IllegalStateException(new IllegalStateException(outage))))
          .isEqualTo(": the database does not answer (%s)".formatted(outage.getMessage()));
    }
  }

  @Test
  void allElseIsToldWithWhereItHappened() {
    assertThat(written(new IllegalStateException("broken")))
        .startsWith(System.lineSeparator() + "java.lang.IllegalStateException: broken")
        .contains("at " + FailureConverterTest.class.getName())
        .doesNotEndWith(System.lineSeparator());
    assertThat(written(new SQLiteException("no such table", SQLiteErrorCode.SQLITE_ERROR)))
        .contains("no such table")
        .contains("at " + FailureConverterTest.class.getName());
    assertThat(written(new SQLException("syntax error", "42601"))).contains("at dev.quizbot");
    assertThat(written(null)).isEmpty();
  }

  private static String written(@Nullable Throwable failure) {
    FailureConverter converter = new FailureConverter();
    converter.start();
    Logger logger = new LoggerContext().getLogger("test");
    ILoggingEvent event =
        new LoggingEvent("", logger, Level.WARN, "failed", failure, new Object[0]);
    return converter.convert(event);
  }
}
