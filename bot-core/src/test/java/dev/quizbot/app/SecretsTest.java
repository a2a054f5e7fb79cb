package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void theVariableGoesBeforeTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "from file\n");

    assertThat(Secrets.read("TOKEN", Map.of("TOKEN", " abc ", "TOKEN_FILE", file.toString())))
        .isEqualTo("abc");
    assertThat(Secrets.read("TOKEN", Map.of("TOKEN", "", "TOKEN_FILE", file.toString())))
        .isEqualTo("from file");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    String missing = folder.resolve("missing").toString();

    assertThatThrownBy(() -> Secrets.read("TOKEN", Map.of()))
        .hasMessage("TOKEN is not set; set it to the token, or TOKEN_FILE to a file that holds it");
    assertThatThrownBy(() -> Secrets.read("TOKEN", Map.of("TOKEN_FILE", empty.toString())))
        .hasMessage("the file that TOKEN_FILE names is empty");
    assertThatThrownBy(() -> Secrets.read("TOKEN", Map.of("TOKEN_FILE", missing)))
        .hasMessageStartingWith("the file that TOKEN_FILE names can't be read")
        .hasMessageContaining(missing);
  }
}
