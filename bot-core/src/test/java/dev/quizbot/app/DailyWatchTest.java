package dev.quizbot.app;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Questions;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Round;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyWatchTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<DailySeries> letters = new ArrayList<>();
  private Instant now = NOON;
  private Optional<SqlStore> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(Database.open("jdbc:sqlite:" + folder.resolve("q.db"), new FileFormat()));
    DailyLine line = DailyLine.parse("12:00 UTC", ZoneOffset.UTC);
    DailySeries.Setting setting = new DailySeries.Setting(Optional.of(ADA), Instant.EPOCH);
    store().put(DailySeries.of(VENUE, line.name(), line.plan(), setting));
  }

  @AfterEach
  void close() {
    store().close();
  }

  @Test
  void postsAreCountedAndTimedFromWhenTheyWereDue() {
    now = NOON.plusSeconds(3);
    watch().opened(round(0));
    now = NOON.plus(Duration.ofHours(26));
    watch().opened(round(1));

    assertThat(count("posted")).isEqualTo(2);
    assertThat(count("late")).isEqualTo(1);
    Timer lateness = registry.get("quizbot.daily.lateness").timer();
    assertThat(lateness.max(TimeUnit.SECONDS)).isEqualTo(7200);
    assertThat(lateness.totalTime(TimeUnit.SECONDS)).isEqualTo(7203);
  }

  @Test
  void afterThreeRefusalsInARowASeriesRestsAndItsOwnerIsTold() {
    refuse(0);
    refuse(1);
    assertThat(letters).isEmpty();
    refuse(2);

    assertThat(count("failed")).isEqualTo(3);
    assertThat(count("paused")).isEqualTo(1);
    assertThat(letters).hasSize(1);
    assertThat(store().series(VENUE, "daily").flatMap(DailySeries::pause).flatMap(Pause::reason))
        .contains("no permission");
  }

  @Test
  void whatCouldNotBePostedInTimeIsNoRefusal() {
    for (int day = 0; day < 4; day++) {
      Round planned = round(day);
      Round abandoned = planned.abandon(NOON);
      store().advance(planned, abandoned);
      watch().ended(abandoned, "not posted in time");
    }

    assertThat(count("failed")).isEqualTo(4);
    assertThat(letters).isEmpty();
  }

  private void refuse(int day) {
    Round planned = round(day);
    Round refused = planned.refuse(NOON);
    store().advance(planned, refused);
    watch().ended(refused, "no permission");
  }

  private SqlStore store() {
    return opened.orElseThrow();
  }

  private DailyWatch watch() {
    return new DailyWatch(store(), () -> now, new Meters(registry), letters::add);
  }

  private double count(String event) {
    Counter counter = registry.find("quizbot.daily").tag("event", event).counter();
    return counter == null ? 0 : counter.count();
  }

  private Round round(int day) {
    Occasion occasion = Occasion.daily("daily", MONDAY.plusDays(day));
    Instant due = NOON.plus(Duration.ofDays(day));
    Deal deal = Deals.deal(VENUE, Questions.question("q" + day), occasion, Feedback.INSTANT, due);
    return store()
        .deal(VENUE, occasion, Instant.EPOCH, history -> Optional.of(deal))
        .orElseThrow()
        .round();
  }
}
