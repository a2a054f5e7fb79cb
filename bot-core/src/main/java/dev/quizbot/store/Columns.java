package dev.quizbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How values that SQL has no type for stand in columns. */
final class Columns {
  private Columns() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** Ids, a line each; they contain no line feed. */
  static String lines(Collection<String> ids) {
    return String.join("\n", ids);
  }

  static List<String> list(String lines) {
    return List.of(lines.split("\n"));
  }
}
