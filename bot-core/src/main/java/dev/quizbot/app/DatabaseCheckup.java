package dev.quizbot.app;

import dev.quizbot.files.Settings;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.DatabaseLook;
import java.time.Duration;
import java.time.InstantSource;
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

  /** The daily series that it holds of these platforms, as far as they can be read. */
  List<DailySeries> look(
      Settings settings, Map<String, String> environment, List<String> platforms) {
    Optional<Optional<DatabaseLook>> reached =
        findings.attempt(
            WHAT,
            () ->
                Database.look(
                    settings.get(BotSettings.DATABASE_URL),
                    Bot.credentials(environment),
                    new FileFormat()));
    if (reached.isEmpty()) {
      return List.of();
    }
    if (reached.get().isEmpty()) {
      findings.add(true, WHAT, "does not exist yet; the bot makes it at its first start");
      return List.of();
    }
    try (DatabaseLook database = reached.get().get()) {
      return look(database, platforms);
    }
  }

  private List<DailySeries> look(DatabaseLook database, List<String> platforms) {
    int toDo = findings.attempt(WHAT, () -> lookAtTables(database)).orElse(1);
    findings.attempt(WHAT, () -> lookAtDurability(database));
    findings.attempt(WHAT, () -> lookAtClock(database));
    if (toDo > 0) {
      return List.of();
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
    return platforms.stream()
        .flatMap(
            platform ->
                findings
                    .attempt("daily " + platform, () -> database.store().allSeries(platform))
                    .stream())
        .flatMap(List::stream)
        .toList();
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
