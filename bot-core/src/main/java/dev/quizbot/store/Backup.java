package dev.quizbot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
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

/**
 * A copy of a SQLite database as it is at one moment, made while others write on.
 *
 * <p>By VACUUM INTO rather than the online back-up that the driver offers: that one copies some
 * pages at a time and <a href="https://www.sqlite.org/c3ref/backup_finish.html">begins anew</a>
 * whenever another process has written in between, so beside a busy bot it may never end. VACUUM
 * INTO reads in <a href="https://www.sqlite.org/lang_vacuum.html">one transaction</a>, which in WAL
 * mode keeps no writer waiting.
 */
final class Backup {
  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

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
      forceNames(file);
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

  /** The file's name is in its folder, which has to be on disk, too. */
  private static void forceNames(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && IS_POSIX) { // elsewhere a folder can't be opened
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
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
