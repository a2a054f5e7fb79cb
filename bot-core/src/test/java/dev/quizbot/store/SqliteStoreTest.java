package dev.quizbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.app.FileFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  String url(String name) {
    return "jdbc:sqlite:" + folder.resolve("new/folder/%s.db".formatted(name));
  }

  @Test
  void theFileIsDurableAndChecksReferences() {
    Database.open(url("quiz"), new FileFormat()).close();

    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2"); // FULL
    assertThat(pragma("foreign_keys")).isEqualTo("1");
    assertThat(Integer.parseInt(pragma("busy_timeout"))).isEqualTo(1500);
  }

  @Test
  void whatCanNotBeOpenedIsExplained() throws Exception {
    Path notADatabase = Files.writeString(folder.resolve("text.db"), "no database".repeat(500));
    Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("quizbot.db");

    for (Path path : new Path[] {notADatabase, noFolder}) {
      assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + path, new FileFormat()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining(path.toString());
    }
  }

  private String pragma(String name) {
    try (var source = new SqliteEngine(url("quiz")).pool();
        var connection = source.getConnection();
        var row = connection.createStatement().executeQuery("PRAGMA " + name)) {
      return row.getString(1);
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
