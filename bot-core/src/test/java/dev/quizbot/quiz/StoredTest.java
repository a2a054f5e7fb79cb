package dev.quizbot.quiz;

import dev.quizbot.app.FileFormat;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a store of its own in a SQLite file. */
abstract class StoredTest {
  @TempDir private Path folder;
  private Optional<SqlStore> opened = Optional.empty();

  @BeforeEach
  void openStore() {
    opened = Optional.of(Database.open("jdbc:sqlite:" + folder.resolve("q.db"), new FileFormat()));
  }

  @AfterEach
  void closeStore() {
    store().close();
  }

  SqlStore store() {
    return opened.orElseThrow();
  }
}
