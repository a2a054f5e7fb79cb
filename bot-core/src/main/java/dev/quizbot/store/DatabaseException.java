package dev.quizbot.store;

/** A database that can't be opened; the message is meant for people. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseException(String message) {
    super(message);
  }

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Its server is not there, or not ready, or full: in a while it may be otherwise. */
  public static final class AwayException extends DatabaseException {
    private static final long serialVersionUID = 1;

    private final String database;
    private final String reason;

    AwayException(String database, String reason, Throwable cause) {
      super("the database %s can't be reached (%s)".formatted(database, reason), cause);
      this.database = database;
      this.reason = reason;
    }

    /** Its address without secrets. */
    public String database() {
      return database;
    }

    /** What the server said, or why it said nothing. */
    public String reason() {
      return reason;
    }
  }
}
