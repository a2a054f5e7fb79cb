package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.Daily;
import dev.quizbot.store.Cable;
import dev.quizbot.store.LocalPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What who operates a bot sees of it while its database is away. */
class ChatBotTest {
  private static final Pattern PORT = Pattern.compile("health and metrics at port=([0-9]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void itIsAliveButNotReadyUntilItsDatabaseCanBeReached() throws Exception {
    try (Cable cable = new Cable(LocalPostgres.port());
        LogLines log = new LogLines(Operations.class)) {
      ChatBot.Setup setup =
          new ChatBot.Setup(
              settings(LocalPostgres.database(cable.port())),
              new Nowhere(),
              InstantSource.system(),
              Duration.ofMillis(50),
              new ChatBot.Phrases("everywhere", List.of(), new Daily.Wording("", "", "", "", "")));
      cable.cut();
      CompletableFuture<ChatBot> start = CompletableFuture.supplyAsync(() -> open(setup));
      await().atMost(PATIENCE).until(() -> port(log).isPresent());
      assertThat(status(log, "live")).isEqualTo(200);
      assertThat(status(log, "ready")).isEqualTo(503);

      cable.mend();
      try (ChatBot bot = start.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        assertThat(status(log, "ready")).isEqualTo(503);
        bot.run(() -> true);
        assertThat(status(log, "ready")).isEqualTo(200);
        cable.silence();
        assertThat(status(log, "live")).isEqualTo(200);
        assertThat(status(log, "ready")).isEqualTo(503);
        cable.mend();
        await().atMost(PATIENCE).until(() -> status(log, "ready") == 200);
        bot.finish();
        assertThat(status(log, "ready")).isEqualTo(503);
      }
    }
  }

  private static ChatBot open(ChatBot.Setup setup) {
    try {
      return ChatBot.open(setup);
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  private static int status(LogLines log, String health) throws Exception {
    URI address =
        URI.create("http://127.0.0.1:%s/health/%s".formatted(port(log).orElseThrow(), health));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static Optional<String> port(LogLines log) {
    return log.lines().stream()
        .map(PORT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Settings settings(String url) {
    return SettingsFile.read(
        Optional.empty(),
        BotSettings.ADAPTER_SECTIONS,
        Map.of(
            "QUIZBOT_DATABASE_URL",
            url,
            "QUIZBOT_BANK_FOLDER",
            "../seeds",
            "QUIZBOT_OPS_HTTP",
            "127.0.0.1:0"),
        BotSettings.ALL);
  }
}
