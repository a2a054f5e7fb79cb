package dev.quizbot.app;

import dev.quizbot.files.Settings;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.DatabaseLook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the database, and leaves it as it is. */
final class DatabaseCheckup {
  private static final String WHAT = "database";

  /** Replicas go by their own clocks, so two that are so far apart may quarrel over what is due. */
  private static final Duration MOST_APART = Duration.ofSeconds(2);

  private final Findings findings;
  private final InstantSource clock;

  DatabaseCheckup(Findings findings, InstantSource clock) {
    this.findings = findings;
    this.clock = clock;
  }

  /** What it holds of these platforms, as far as it can be read. */
  Doctor.Known look(Settings settings, Map<String, String> environment, List<String> platforms) {
    Optional<Optional<DatabaseLook>> reached =
        findings.attempt(
            WHAT,
            () ->
                Database.look(
                    settings.get(BotSettings.DATABASE_URL),
                    Bot.credentials(environment),
                    new FileFormat()));
    if (reached.isEmpty()) {
      return Doctor.Known.NOTHING;
    }
    if (reached.get().isEmpty()) {
      findings.add(true, WHAT, "does not exist yet; the bot makes it at its first start");
      return Doctor.Known.NOTHING;
    }
    try (DatabaseLook database = reached.get().get()) {
      return look(database, platforms);
    }
  }

  private Doctor.Known look(DatabaseLook database, List<String> platforms) {
    int toDo = findings.attempt(WHAT, () -> lookAtTables(database)).orElse(1);
    findings.attempt(WHAT, () -> lookAtDurability(database));
    findings.attempt(WHAT, () -> lookAtClock(database));
    if (toDo > 0) {
      return Doctor.Known.NOTHING;
    }
    findings.attempt(
        WHAT,
        () -> {
          database.tryToWrite();
          findings.add(true, WHAT, "can be written");
        });
    for (String platform : platforms) {
      findings.attempt(
          "daily " + platform,
          () ->
              database
                  .unreadableSeries(platform)
                  .forEach(problem -> findings.add(false, "daily " + platform, problem)));
    }
    List<DailySeries> series = new ArrayList<>();
    Map<String, String> kept = new HashMap<>();
    for (String platform : platforms) {
      findings
          .attempt("daily " + platform, () -> database.store().allSeries(platform))
          .ifPresent(series::addAll);
      findings
          .attempt(WHAT, () -> database.store().keptUnder(platform + "/"))
          .ifPresent(kept::putAll);
    }
    return new Doctor.Known(series, kept);
  }

  private int lookAtTables(DatabaseLook database) {
    int toDo = database.migrationsToDo();
    findings.add(
        true,
        WHAT,
        toDo == 0
            ? "can be reached, and its tables are up to date"
            : "can be reached; %d migrations to do, the bot does them at its start"
                .formatted(toDo));
    database
        .refusal()
        .ifPresent(refusal -> findings.add(false, WHAT, "the bot refuses its tables: " + refusal));
    return toDo;
  }

  private void lookAtDurability(DatabaseLook database) {
    List<String> doubts = database.doubtsAboutDurability();
    findings.add(
        doubts.isEmpty(),
        WHAT,
        doubts.isEmpty()
            ? "keeps what it has confirmed, even through a power cut"
            : String.join("; ", doubts));
  }

  private void lookAtClock(DatabaseLook database) {
    Optional<Duration> ahead = database.clockAhead(clock);
    if (ahead.isPresent()) {
      boolean near = ahead.get().abs().compareTo(MOST_APART) <= 0;
      findings.add(
          near,
          WHAT,
          "its clock is %.1f s %s ours%s"
              .formatted(
                  ahead.get().abs().toMillis() / 1000.0,
                  ahead.get().isNegative() ? "behind" : "ahead of",
                  near ? "" : "; let both machines keep the time by NTP"));
    }
  }
}
