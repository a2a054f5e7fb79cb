package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.store.Cable;
import dev.quizbot.store.DatabaseException;
import dev.quizbot.store.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bot's start while its database is not as it should be. */
class BotStartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void aServerThatRefusesIsTriedAgainAfterGrowingPauses() throws Exception {
    try (Cable cable = new Cable(LocalPostgres.port())) {
      String url = LocalPostgres.database(cable.port());
      cable.cut();
      startsAfter(url, "Connection refused", cable::mend);
    }
  }

  @Test
  void aServerThatSaysNothingIsTriedAgain() throws Exception {
    try (Cable cable = new Cable(LocalPostgres.port())) {
      String url = LocalPostgres.database(cable.port());
      cable.silence();
      startsAfter(url, "timed out", cable::mend);
    }
  }

  @Test
  void aServerWithoutRoomForMoreConnectionsIsTriedAgain() throws Exception {
    String url = LocalPostgres.database();
    LocalPostgres.limitConnections(url, 0);
    startsAfter(url, "too many connections", () -> LocalPostgres.limitConnections(url, -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/[^/?]+\\? -> /nothing? -> does not exist",
        "user=quizbot -> user=nobody -> role",
        "//localhost -> //local host -> database.url can't be read",
      })
  void whatIsSetUpWronglyIsSaidAtOnce(String change) {
    String[] parts = change.split(" -> ", 3);
    String url = LocalPostgres.database().replaceFirst(parts[0], parts[1]);

    assertThatThrownBy(() -> Bot.startWhenReached(settings(url)))
        .isInstanceOf(DatabaseException.class)
        .isNotInstanceOf(DatabaseException.AwayException.class)
        .hasMessageContaining(parts[2])
        .hasMessageNotContaining("s3cr");
  }

  @Test
  void aFileThatCanNotBeOpenedIsSaidAtOnce() throws Exception {
    Path notADatabase = Files.writeString(folder.resolve("text.db"), "no database".repeat(500));

    assertThatThrownBy(() -> Bot.startWhenReached(settings("jdbc:sqlite:" + notADatabase)))
        .isInstanceOf(DatabaseException.class)
        .isNotInstanceOf(DatabaseException.AwayException.class);
  }

  /** The bot waits, says so without secrets, and starts when the cause is mended. */
  private static void startsAfter(String url, String reason, Runnable mend) throws Exception {
    try (LogLines log = new LogLines(Backoff.class)) {
      CompletableFuture<Bot> start =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return Bot.startWhenReached(settings(url));
                } catch (InterruptedException stopping) {
                  throw new IllegalStateException(stopping);
                }
              });
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("next try in 2 s")));
      assertThat(start).isNotDone();
      mend.run();
      try (Bot bot = start.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        assertThat(bot.isUp()).isTrue();
      }
      assertThat(log.lines())
          .allMatch(line -> line.startsWith("WARN database can't be reached, next try in "))
          .anyMatch(line -> line.contains(reason) && line.contains(url.replaceFirst("\\?.*", "")))
          .noneMatch(line -> line.contains("s3cr"));
    }
  }

  private static Settings settings(String url) {
    return SettingsFile.read(
        Optional.empty(),
        BotSettings.ADAPTER_SECTIONS,
        Map.of("QUIZBOT_DATABASE_URL", url, "QUIZBOT_BANK_FOLDER", "../seeds"),
        BotSettings.ALL);
  }
}
