package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.Doctor.Finding;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.LocalPostgres;
import dev.quizbot.store.SqlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a doctor says of a database and of daily questions, and that looking changes nothing. */
class DoctorTest {
  /** What is always wrong with a server that was made for tests. */
  private static final String LOCAL_SERVER = "the server has fsync off";

  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setUp() {
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", url());
  }

  @Test
  void aDatabaseThatIsNotThereYetIsNotMade() throws IOException {
    List<Finding> findings = examine();

    assertThat(findings).allMatch(Finding::right);
    assertThat(findings)
        .anyMatch(finding -> finding.text().contains("does not exist yet; the bot makes it"));
    assertThat(files()).isEmpty();
  }

  @Test
  void aDatabaseThatCanNotBeMadeNeedsAttention() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:sqlite:" + file + "/data/quizbot.db");

    assertThat(examine())
        .filteredOn(finding -> !finding.right())
        .singleElement()
        .matches(finding -> finding.text().contains("nothing can be made in " + file));
  }

  @Test
  void migrationsAreCountedAndLeftToTheBot() throws Exception {
    for (String url : List.of(url(), LocalPostgres.database())) {
      environment.put("QUIZBOT_DATABASE_URL", url);
      execute(url, "CREATE TABLE somebody_elses (id INTEGER)");
      execute(url, "DROP TABLE somebody_elses");

      for (int i = 0; i < 2; i++) {
        assertThat(wrong(examine())).isEmpty();
        assertThat(examine())
            .anyMatch(
                finding -> finding.text().matches("can be reached; [1-9]+ migrations to do.*"));
      }
      Database.open(url, new FileFormat()).close();
      assertThat(wrong(examine())).isEmpty();
      assertThat(examine())
          .anyMatch(finding -> finding.text().contains("its tables are up to date"))
          .anyMatch(finding -> finding.text().equals("can be written"));
    }
  }

  @Test
  void lookingLeavesNothingBehind() throws Exception {
    Database.open(url(), new FileFormat()).close();
    byte[] before = Files.readAllBytes(folder.resolve("quiz.db"));
    examine();

    assertThat(folder.resolve("quiz.db")).hasBinaryContent(before);
    assertThat(files()).containsExactly("quiz.db");
  }

  @Test
  void tablesThatTheBotWouldRefuseNeedAttention() throws Exception {
    Database.open(url(), new FileFormat()).close();
    execute(url(), "UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'");

    assertThat(wrong(examine())).singleElement().asString().contains("refuses its tables");
  }

  @Test
  void aDatabaseThatCanNotBeWrittenNeedsAttention() throws Exception {
    String url = LocalPostgres.database();
    environment.put("QUIZBOT_DATABASE_URL", url);
    Database.open(url, new FileFormat()).close();
    execute(url, "REVOKE INSERT ON setting FROM quizbot");

    assertThat(wrong(examine())).singleElement().asString().contains("permission denied");
  }

  @Test
  void aServerThatForgetsNeedsAttention() {
    environment.put("QUIZBOT_DATABASE_URL", LocalPostgres.database());

    assertThat(examine())
        .anyMatch(finding -> !finding.right() && finding.text().equals(LOCAL_SERVER));
  }

  @Test
  void clocksThatAreApartNeedAttention() {
    environment.put("QUIZBOT_DATABASE_URL", LocalPostgres.database());

    assertThat(wrong(examine())).isEmpty();
    assertThat(examine())
        .anyMatch(finding -> finding.text().matches("its clock is [01]\\.[0-9] s .*"));
    assertThat(wrong(examine(() -> CLOCK.instant().minusSeconds(5))))
        .singleElement()
        .asString()
        .matches("its clock is [45]\\.[0-9] s ahead of ours; .*NTP");
    assertThat(wrong(examine(() -> CLOCK.instant().plus(Duration.ofHours(1)))))
        .singleElement()
        .asString()
        .contains("behind ours");
  }

  @Test
  void eachDailyQuestionIsLookedAtAlsoThoseOfTheFileBeforeTheFirstStart() throws Exception {
    environment.put(
        "QUIZBOT_DAILY_SERIES", "slack/T1/C1 09:30 Europe/Berlin spark\nslack/T1/C2 10:00 sparc");
    assertThat(examine())
        .anyMatch(f -> f.what().equals("daily slack/T1/C1/daily") && f.text().startsWith("next "));
    assertThat(wrong(examine())).singleElement().asString().contains("called 'sparc'");

    try (SqlStore store = Database.open(url(), new FileFormat())) {
      store.put(series("good"));
      store.put(series("odd"));
    }
    execute(url(), "UPDATE daily_series SET line = '09:30 Mars/Base' WHERE name = 'odd'");
    List<Finding> findings = examine();
    assertThat(findings)
        .anyMatch(f -> f.what().equals("daily discord/1/2/good") && f.right())
        .anyMatch(f -> f.what().equals("daily slack/T1/C1/daily") && f.right());
    assertThat(wrong(findings))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("discord/1/2/odd: '09:30 Mars/Base' can't be read"));
  }

  @Test
  void whatFailsDoesNotHideTheRest() throws IOException {
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
    environment.put("QUIZBOT_BANK_FOLDER", folder.resolve("none").toString());
    environment.put("QUIZBOT_DAILY_HOLIDAYS", folder.resolve("none.ics").toString());
    environment.put("QUIZBOT_DAILY_SERIES", "slack/T1/C1 09:30 spark");

    List<Finding> findings =
        new Doctor(settings(), environment, CLOCK)
            .examine(
                Optional.empty(),
                (settings, variables, series) -> {
                  throw new IllegalStateException("the platform is away");
                });
    assertThat(findings)
        .filteredOn(finding -> !finding.right())
        .extracting(Finding::what)
        .containsExactly(
            "bank " + folder.resolve("none"),
            "holidays",
            "database",
            "daily slack/T1/C1/daily",
            "platform");
  }

  private static DailySeries series(String name) {
    return DailySeries.of(
        new Venue("discord", "1", "2"),
        name,
        DailyLine.parse("09:30 spark", ZoneOffset.UTC).plan(),
        new DailySeries.Setting(Optional.empty(), Instant.EPOCH));
  }

  private List<Finding> examine() {
    return examine(CLOCK);
  }

  private List<Finding> examine(InstantSource clock) {
    return new Doctor(settings(), environment, clock)
        .examine(Optional.empty(), (settings, variables, series) -> List.of());
  }

  private static List<String> wrong(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.right())
        .map(Finding::text)
        .filter(text -> !text.equals(LOCAL_SERVER))
        .toList();
  }

  private Settings settings() {
    return SettingsFile.read(
        Optional.empty(), BotSettings.ADAPTER_SECTIONS, environment, BotSettings.ALL);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("quiz.db");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
