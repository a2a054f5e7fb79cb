package dev.quizbot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A copy of a SQLite database as it is at one moment, made while others write on. */
final class Backup {
  private final DataSource database;

  Backup(DataSource database) {
    this.database = database;
  }

  /** Leaves either a whole copy that has been looked over, safely on disk, or none. */
  void to(Path file) throws IOException, SQLException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      try (Connection connection = database.getConnection();
          PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, part.toString());
        copy.execute();
      }
      check(part);
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(part, file);
    }
  }

  private static void check(Path part) throws SQLException, IOException {
    try (Connection copy = new SqliteEngine(SqliteEngine.PREFIX + part).plain().getConnection();
        Statement statement = copy.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      if (!result.next() || !result.getString(1).equals("ok")) {
        throw new IOException("the copy is not sound: " + result.getString(1));
      }
    }
  }
}
