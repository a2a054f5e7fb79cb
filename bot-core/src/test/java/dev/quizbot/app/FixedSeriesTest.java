package dev.quizbot.app;

import static dev.quizbot.round.Deals.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.files.SettingsException;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily questions in the settings file. */
class FixedSeriesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Venue CHANNEL = new Venue("slack", "T1", "C1");
  private static final String ENTRY = "slack/T1/C1 09:30 mon-fri spark";

  @TempDir private Path folder;
  private Optional<SqlStore> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(Database.open("jdbc:sqlite:" + folder.resolve("q.db"), new FileFormat()));
  }

  @AfterEach
  void close() {
    store().close();
  }

  @Test
  void theStoreFollowsTheFileAndLeavesWhatPeopleHaveSetUp() throws IOException {
    DailySeries byAda =
        DailySeries.of(
            CHANNEL,
            "chat",
            DailyLine.parse("08:00", BERLIN).plan(),
            new DailySeries.Setting(
                Optional.of(new Player(new PlayerId("slack", "U1"), "Ada")), NOON));
    store().put(byAda);
    sync(NOON, ENTRY, "discord/1/2 10:00");
    assertThat(store().series(CHANNEL)).hasSize(2).contains(byAda);
    assertThat(store().allSeries("discord")).isEmpty();
    DailySeries fixed = store().series(CHANNEL, "daily").orElseThrow();
    assertThat(fixed.isFixed()).isTrue();
    assertThat(fixed.plan().timetable().zone()).isEqualTo(BERLIN);

    sync(NOON.plusSeconds(9), ENTRY);
    assertThat(store().series(CHANNEL, "daily")).contains(fixed);
    sync(NOON.plusSeconds(9), "slack/T1/C1 10:00 mon-fri spark");
    assertThat(store().series(CHANNEL, "daily").orElseThrow().setting().at())
        .isEqualTo(NOON.plusSeconds(9));
    sync(NOON);
    assertThat(store().series(CHANNEL)).containsExactly(byAda);
  }

  @Test
  void whoeverSetUpInChatWhatTheFileNowHasIsNamedInTheLog() throws IOException {
    store()
        .put(
            DailySeries.of(
                CHANNEL,
                "daily",
                DailyLine.parse("08:00", BERLIN).plan(),
                new DailySeries.Setting(
                    Optional.of(new Player(new PlayerId("slack", "U1"), "Ada")), NOON)));
    try (LogLines log = new LogLines(FixedSeries.class)) {
      sync(NOON, ENTRY);
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("WARN "))
          .singleElement()
          .asString()
          .contains("daily replaced series=slack/T1/C1/daily: player=U1 (Ada) had set it up");
      sync(NOON, ENTRY);
      sync(NOON, "slack/T1/C1 10:00");
      assertThat(log.lines()).filteredOn(line -> line.startsWith("WARN ")).hasSize(1);
    }
    assertThat(store().series(CHANNEL, "daily").orElseThrow().isFixed()).isTrue();
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    assertThatThrownBy(() -> sync(NOON, ENTRY, "general 09:30"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("quizbot.yml:3")
        .hasMessageContaining("'general 09:30': write like discord/SERVER/CHANNEL 09:30");
    assertThatThrownBy(() -> sync(NOON, "slack/T1/C1 9.30"))
        .hasMessageContaining("'9.30' is no time");
    assertThatThrownBy(() -> sync(NOON, "discord/123/4 09:30 mention 123"))
        .hasMessageContaining("everybody at once can't be mentioned");
    assertThatThrownBy(() -> sync(NOON, "discord/123/4 09:30 mention <@&5>"))
        .hasMessageContaining("is no group");
  }

  private void sync(Instant now, String... entries) throws IOException {
    Path file = folder.resolve("quizbot.yml");
    Files.writeString(
        file,
        "daily:\n  series:\n"
            + List.of(entries).stream().map("    - %s%n"::formatted).reduce("", String::concat));
    List<FixedSeries> read =
        SettingsFile.read(Optional.of(file), Set.of(), Map.of(), BotSettings.ALL)
            .get(BotSettings.SERIES);
    FixedSeries.store(read, "slack", BERLIN, store(), now);
  }

  private SqlStore store() {
    return opened.orElseThrow();
  }
}
