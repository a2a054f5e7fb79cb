package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.journey.BotProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its operator meets it. */
class DiscordProcessTest {
  @TempDir private Path data;
  private final LocalDiscord discord = LocalDiscord.start();
  private final Channel general = discord.guild().channel("general");
  private final Person ada = discord.person("Ada");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setUp() {
    environment.put("DISCORD_TOKEN", discord.token());
    environment.put("QUIZBOT_DISCORD_API_URL", discord.apiUrl());
    environment.put("QUIZBOT_DISCORD_GATEWAY_URL", discord.gatewayUrl());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:sqlite:" + database());
  }

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void aWrongTokenIsOneLineAndTheEnd() {
    environment.put("DISCORD_TOKEN", "wrong.secret.token");
    try (BotProcess bot = start()) {
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(errors(bot)).singleElement().asString().contains("copy it anew");
      assertThat(bot.lines()).noneMatch(line -> line.startsWith("\tat "));
      assertThat(String.join("\n", bot.lines())).doesNotContain("wrong.secret");
    }
  }

  @Test
  void whatIsMissingOrWrongInTheSetUpIsOneLineAndTheEnd() {
    environment.remove("DISCORD_TOKEN");
    assertThat(onlyError()).contains("DISCORD_TOKEN is not set");
    environment.put("QUIZBOT_DISCORD_SHARDS", "many");
    assertThat(onlyError())
        .contains("QUIZBOT_DISCORD_SHARDS is 'many'; write a number from 1 to 9999, or auto");
  }

  @Test
  void anUnreachableServerIsTriedAgain() throws IOException {
    environment.put("QUIZBOT_DISCORD_API_URL", "http://127.0.0.1:" + closedPort() + "/");
    try (BotProcess bot = start()) {
      bot.awaitLine("WARN .*Discord at http.* can't be reached, next try in 1 s");
      bot.awaitLine("WARN .* next try in 2 s");
      assertThat(bot.isAlive()).isTrue();
      bot.stop();
    }
  }

  @Test
  void aStopEndsInOrderAndAKillLosesNothing() {
    Message question;
    try (BotProcess bot = start()) {
      bot.awaitLine("ready");
      question = ask();
      assertThat(ada.press(question, "A").reply().text()).contains("You answered A.");
      bot.kill();
    }
    try (BotProcess bot = start()) {
      bot.awaitLine("ready");
      assertThat(ada.press(question, "B").reply().text()).contains("You have answered A before");
      assertThat(discord.person("Bob").press(question, "B").reply().text())
          .contains("You answered B.");
      bot.stop();
      assertThat(bot.lines()).last().asString().contains("stopped");
      assertThat(Files.exists(database())).isTrue();
      assertThat(Path.of(database() + "-wal")).doesNotExist();
    }
  }

  @Test
  void theTokenIsNeverLoggedAndTheOperatorSeesWhatGoesOn() throws Exception {
    environment.put("QUIZBOT_LOG", "DEBUG");
    environment.put("QUIZBOT_OPS_HTTP", "127.0.0.1:0");
    try (BotProcess bot = start()) {
      String port = bot.awaitLine("health and metrics at port=([0-9]+)");
      bot.awaitLine("ready");
      ada.press(ask(), "A").reply();

      assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
      await()
          .untilAsserted(
              () ->
                  assertThat(get(port, "/metrics").body())
                      .contains("quizbot_interactions_total{kind=\"quiz\",outcome=\"answered\"} 1")
                      .contains("quizbot_interactions_total{kind=\"press\",outcome=\"answered\"} 1")
                      .contains("quizbot_acknowledgement_seconds_count{kind=\"press\"} 1")
                      .contains(
                          "quizbot_requests_total{outcome=\"delivered\",request=\"post\"} 1"));
      bot.stop();
      assertThat(String.join("\n", bot.lines())).doesNotContain(discord.token());
    }
  }

  private Message ask() {
    ada.command(general, "quiz", Map.of("topic", "spark"));
    await().until(() -> !general.messages().isEmpty());
    return general.messages().get(0);
  }

  private String onlyError() {
    try (BotProcess bot = start()) {
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(errors(bot)).hasSize(1);
      return errors(bot).get(0);
    }
  }

  private BotProcess start() {
    return BotProcess.start(Main.class, environment);
  }

  private Path database() {
    return data.resolve("quizbot.db");
  }

  private static List<String> errors(BotProcess bot) {
    return bot.lines().stream().filter(line -> line.contains(" ERROR ")).toList();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> get(String port, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
