package dev.quizbot.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.FileFormat;
import dev.quizbot.journey.BotProcess;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter's program as its operator meets it. */
public abstract class ProcessContract {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String GENERAL = "general";

  @TempDir private Path data;
  private final Town town = town();
  private final Map<String, String> environment = new HashMap<>();

  protected abstract Town town();

  /** The variable with the token that is tried first. */
  protected abstract String tokenVariable();

  /** The variable with the address of the platform's API. */
  protected abstract String addressVariable();

  @BeforeEach
  void setUp() {
    town.venue(GENERAL);
    environment.putAll(town.environment());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:sqlite:" + database());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aWrongTokenIsOneLineAndTheEnd() {
    environment.put(tokenVariable(), "wrong.secret.token");
    try (BotProcess bot = start()) {
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(errors(bot)).singleElement().asString().contains("copy it anew");
      assertThat(bot.lines()).noneMatch(line -> line.startsWith("\tat "));
      assertThat(String.join("\n", bot.lines())).doesNotContain("wrong.secret");
    }
  }

  @Test
  void aMissingTokenIsOneLineAndTheEnd() {
    environment.remove(tokenVariable());
    assertThat(onlyError()).contains(tokenVariable() + " is not set");
  }

  @Test
  void anUnreachableServerIsTriedAgain() throws IOException {
    environment.put(addressVariable(), "http://127.0.0.1:" + closedPort() + "/");
    try (BotProcess bot = start()) {
      bot.awaitLine("WARN .* at http.* can't be reached, next try in 1 s");
      bot.awaitLine("WARN .* next try in 2 s");
      assertThat(bot.isAlive()).isTrue();
      bot.stop();
    }
  }

  @Test
  void aStopEndsInOrderAndAKillLosesNothing() {
    try (BotProcess bot = start()) {
      bot.awaitLine("ready");
      assertThat(press("Ada", ask(), "A")).contains("You answered A.");
      bot.kill();
    }
    try (BotProcess bot = start()) {
      bot.awaitLine("ready");
      assertThat(press("Ada", question(), "B")).contains("You have answered A before");
      assertThat(press("Bob", question(), "B")).contains("You answered B.");
      bot.stop();
      assertThat(bot.lines()).last().asString().contains("stopped");
      assertThat(Files.exists(database())).isTrue();
      assertThat(Path.of(database() + "-wal")).doesNotExist();
    }
  }

  @Test
  void noTokenIsEverLoggedAndTheOperatorSeesWhatGoesOn() throws Exception {
    environment.put("QUIZBOT_LOG", "DEBUG");
    environment.put("QUIZBOT_OPS_HTTP", "127.0.0.1:0");
    try (BotProcess bot = start()) {
      String port = bot.awaitLine("health and metrics at port=([0-9]+)");
      bot.awaitLine("ready");
      press("Ada", ask(), "A");

      assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
      await()
          .untilAsserted(
              () ->
                  assertThat(get(port, "/metrics").body())
                      .contains("quizbot_interactions_total{kind=\"quiz\",outcome=\"answered\"} 1")
                      .contains(
                          "quizbot_interactions_total{kind=\"choose\",outcome=\"answered\"} 1")
                      .contains("quizbot_acknowledgement_seconds_count{kind=\"choose\"} 1")
                      .contains(
                          "quizbot_requests_total{outcome=\"delivered\",request=\"post\"} 1"));
      bot.stop();
      town.environment().entrySet().stream()
          .filter(variable -> variable.getKey().endsWith("TOKEN"))
          .forEach(
              token -> assertThat(String.join("\n", bot.lines())).doesNotContain(token.getValue()));
    }
  }

  @Test
  void theDoctorNamesWhatNeedsAttention() {
    try (BotProcess doctor = doctor()) {
      assertThat(doctor.awaitEnd()).isZero();
      assertThat(String.join("\n", doctor.lines()))
          .contains("ok   " + tokenVariable())
          .contains("database")
          .contains("All is well.")
          .doesNotContain("LOOK");
    }
    DailyLine line = DailyLine.parse("09:30 UTC spark", ZoneOffset.UTC);
    try (SqlStore store = Database.open("jdbc:sqlite:" + database(), new FileFormat())) {
      store.put(
          DailySeries.of(
              town.venue(GENERAL),
              line.name(),
              line.plan(),
              new DailySeries.Setting(Optional.empty(), Instant.now())));
    }
    town.shutOut(GENERAL);
    try (BotProcess doctor = doctor()) {
      assertThat(doctor.awaitEnd()).isEqualTo(1);
      assertThat(doctor.lines())
          .anyMatch(found -> found.matches("ok +daily .*/daily +next .* 09:30 UTC"))
          .anyMatch(found -> found.startsWith("LOOK channel"))
          .contains("1 thing needs attention.");
    }
    environment.put(tokenVariable(), "wrong.secret.token");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
    environment.put("QUIZBOT_BANK_FOLDER", data.resolve("none").toString());
    try (BotProcess doctor = doctor()) {
      assertThat(doctor.awaitEnd()).isEqualTo(1);
      assertThat(String.join("\n", doctor.lines()))
          .contains("LOOK bank")
          .contains("LOOK database")
          .contains("LOOK " + tokenVariable())
          .doesNotContain("wrong.secret");
    }
  }

  private BotProcess doctor() {
    return BotProcess.start(town.program(), environment, List.of(), "doctor");
  }

  /** The only error in the log of a program that can't be started as it is set up. */
  protected String onlyError() {
    try (BotProcess bot = start()) {
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(errors(bot)).hasSize(1);
      return errors(bot).get(0);
    }
  }

  /** What the program finds in its environment. */
  protected Map<String, String> environment() {
    return environment;
  }

  private Town.Posted ask() {
    town.ask("Ada", GENERAL, "spark");
    await().until(() -> !town.posts(GENERAL).isEmpty());
    return question();
  }

  private Town.Posted question() {
    return town.posts(GENERAL).get(0);
  }

  private String press(String person, Town.Posted question, String letter) {
    return town.press(person, question, letter, PATIENCE).orElseThrow();
  }

  private BotProcess start() {
    return BotProcess.start(town.program(), environment);
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
