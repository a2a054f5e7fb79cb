package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Setting<String> URL = new Setting<>("database.url", "standard", t -> t);
  private static final Setting<Integer> PORT =
      new Setting<>(
          "chat.http-port",
          "80",
          text -> {
            if (!text.matches("[0-9]{1,5}")) {
              throw new IllegalArgumentException("write a number");
            }
            return Integer.valueOf(text);
          });

  @TempDir private Path folder;

  @Test
  void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheStandard() throws IOException {
    assertThat(read("", Map.of()).get(URL)).isEqualTo("standard");
    assertThat(read("database:\n  url: file\n", Map.of()).get(URL)).isEqualTo("file");
    assertThat(read("database.url: flat\n", Map.of()).get(URL)).isEqualTo("flat");
    assertThat(read("database: {url: file}", Map.of("QUIZBOT_DATABASE_URL", " env ")).get(URL))
        .isEqualTo("env");
    assertThat(read("", Map.of("QUIZBOT_CHAT_HTTP_PORT", "90")).get(PORT)).isEqualTo(90);
  }

  @Test
  void commentsEmptySectionsAndEmptyValuesKeepTheStandard() throws IOException {
    assertThat(read("# nothing\n", Map.of()).get(PORT)).isEqualTo(80);
    assertThat(read("chat:\n  # http-port: 1\n", Map.of()).get(PORT)).isEqualTo(80);
    assertThat(read("chat:\n  http-port:\n", Map.of()).get(PORT)).isEqualTo(80);
    assertThat(read("", Map.of("QUIZBOT_DATABASE_URL", "")).get(URL)).isEqualTo("standard");
  }

  @Test
  void sectionsOfOtherProgramsAreLeftAlone() throws IOException {
    assertThat(read("other: {anything: [1, 2]}\ndatabase.url: x\n", Map.of()).get(URL))
        .isEqualTo("x");
  }

  @Test
  void everyMistakeIsNamedWithItsPlace() throws IOException {
    Path file =
        write(
            """
            databse:
              url: x
            chat:
              http-port: many
              other: 1
            database:
              url: [a]
            database.url: twice
            """);

    assertThatThrownBy(
            () ->
                SettingsFile.read(
                    Optional.of(file),
                    Set.of("other"),
                    Map.of("QUIZBOT_CHAT_HTTP_PORT", "all"),
                    List.of(URL, PORT)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            String.join(
                "\n",
                file + ":2:3: unknown key 'databse.url'; did you mean 'database.url'?",
                file + ":4:14: 'chat.http-port' is 'many'; write a number",
                file + ":5:3: unknown key 'chat.other'; known are chat.http-port, database.url",
                file + ":7:8: 'database.url' is a list; write a single value",
                file + ":8:1: 'database.url' is there twice; keep one",
                "environment variable QUIZBOT_CHAT_HTTP_PORT is 'all'; write a number"));
  }

  @Test
  void aKeyThatIsThereTwiceInTwoWaysIsNamed() {
    assertThatThrownBy(() -> read("database.url: x\ndatabase:\n  url: y\n", Map.of()))
        .hasMessageContaining(":3:3: 'database.url' is there twice");
  }

  @Test
  void aValueWhereASectionBelongsIsNamed() {
    assertThatThrownBy(() -> read("database: 5\n", Map.of()))
        .hasMessageContaining(":1:1: 'database' is a section; write its keys below it");
  }

  @Test
  void aMisspeltVariableIsNamed() throws IOException {
    assertThatThrownBy(() -> read("", Map.of("QUIZBOT_DATABSE_URL", "x")))
        .hasMessage(
            "unknown environment variable QUIZBOT_DATABSE_URL; did you mean"
                + " 'QUIZBOT_DATABASE_URL'?");
    read("", Map.of("QUIZBOT_OTHER_THING", "x", "QUIZBOT_LOG", "DEBUG", "PATH", "x"));
  }

  @Test
  void aFileThatIsNotKeysAndValuesIsNamed() throws IOException {
    for (String text : List.of("just words", "- a\n- b\n", "a: [", "x: 'y")) {
      assertThatThrownBy(() -> read(text, Map.of()))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("quizbot.yml:");
    }
    assertThatThrownBy(
            () ->
                SettingsFile.read(
                    Optional.of(folder.resolve("none")), Set.of("other"), Map.of(), List.of(URL)))
        .hasMessageContaining("none:1:1: no such file");
  }

  private Settings read(String text, Map<String, String> environment) throws IOException {
    return SettingsFile.read(
        Optional.of(write(text)), Set.of("other"), environment, List.of(URL, PORT));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("quizbot.yml"), text);
  }
}
