package dev.quizbot.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that does not answer right now from a fault of the program. */
public final class Outage {
  /** It is locked by somebody else, or its disk is full or gone. */
  private static final Set<SQLiteErrorCode> SQLITE =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_IOERR);

  /** The lower eight bits of a result code are its kind, the others tell more of it. */
  private static final int KIND = 0xff;

  private Outage() {}

  /** What the database, or who wanted to talk to it, says; none if a failure has other causes. */
  public static Optional<String> reason(Throwable failure) {
    Optional<String> reason = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && isOutage(said)) {
        reason = Optional.of(String.valueOf(said.getMessage()));
      }
    }
    return reason;
  }

  private static boolean isOutage(SQLException said) {
    return said instanceof SQLTransientException
        || PostgresEngine.isAway(said)
        || (said instanceof SQLiteException sqlite && isOutage(sqlite.getResultCode()));
  }

  private static boolean isOutage(SQLiteErrorCode code) {
    return SQLITE.contains(SQLiteErrorCode.getErrorCode(code.code & KIND));
  }
}
