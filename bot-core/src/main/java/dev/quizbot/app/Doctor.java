package dev.quizbot.app;

import dev.quizbot.files.LiveBank;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Daily;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks whether a bot that is set up so would work, and says what needs attention. */
public final class Doctor {
  private static final DateTimeFormatter NEXT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm VV", Locale.ENGLISH);
  private static final int WIDTH = 34;

  private final Settings settings;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What was found.
   *
   * @param what was looked at
   * @param text what was found, and what to do if it is not right
   */
  public record Finding(boolean right, String what, String text) {}

  /** What an adapter can find out about its platform. */
  @FunctionalInterface
  public interface Checkup {
    /**
     * Looks at tokens, and at permissions in each channel that has daily questions.
     *
     * @param series those of the platform
     */
    List<Finding> of(Settings settings, Map<String, String> environment, List<DailySeries> series);
  }

  public Doctor(Settings settings, Map<String, String> environment, InstantSource clock) {
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Looks at everything.
   *
   * @param platform whose daily questions are looked at; none for all
   * @return what was found
   */
  public List<Finding> examine(Optional<String> platform, Checkup checkup) {
    findings.add(new Finding(true, "settings", "can be read"));
    LiveBank bank = new LiveBank(settings.get(BotSettings.BANK_FOLDER));
    look(bank);
    Optional<Holidays> holidays = attempt("holidays", this::holidays);
    Optional<SqlStore> store = attempt("database", this::open);
    List<DailySeries> series = List.of();
    if (store.isPresent()) {
      try (SqlStore open = store.get()) {
        look(open);
        series =
            platform.map(List::of).orElse(List.copyOf(BotSettings.ADAPTER_SECTIONS)).stream()
                .flatMap(name -> open.allSeries(name).stream())
                .toList();
        Daily daily = Daily.reading(bank, open);
        series.forEach(one -> look(one, daily, holidays));
      }
    }
    List<DailySeries> all = series;
    attempt("platform", () -> checkup.of(settings, environment, all)).ifPresent(findings::addAll);
    return List.copyOf(findings);
  }

  /** Prints a table; returns the exit code: 1 if something needs attention. */
  public static int print(List<Finding> findings, PrintWriter out) {
    for (Finding finding : findings) {
      out.printf(
          "%s %-" + WIDTH + "s %s%n",
          finding.right() ? "ok  " : "LOOK",
          finding.what(),
          finding.text());
    }
    long wrong = findings.stream().filter(finding -> !finding.right()).count();
    out.println();
    out.println(
        wrong == 0
            ? "All is well."
            : wrong == 1 ? "1 thing needs attention." : wrong + " things need attention.");
    out.flush();
    return wrong == 0 ? 0 : 1;
  }

  private void look(LiveBank bank) {
    int questions = bank.get().questions().size();
    int problems = bank.problems().size();
    findings.add(
        new Finding(
            questions > 0 && problems == 0,
            "bank " + settings.get(BotSettings.BANK_FOLDER),
            "%d questions, %d problems%s"
                .formatted(
                    questions, problems, problems == 0 ? "" : "; 'quizbot check' names them")));
  }

  private Holidays holidays() {
    Holidays holidays = new Holidays(settings.get(BotSettings.HOLIDAYS), clock);
    findings.add(
        new Finding(
            true,
            "holidays",
            "%d files, %d dates to come"
                .formatted(settings.get(BotSettings.HOLIDAYS).size(), holidays.size())));
    return holidays;
  }

  private SqlStore open() {
    return Database.open(
        settings.get(BotSettings.DATABASE_URL), Bot.credentials(environment), new FileFormat());
  }

  private void look(SqlStore store) {
    findings.add(new Finding(true, "database", "can be reached, and its tables are up to date"));
    attempt(
            "database",
            () -> {
              store.keep("doctor", clock.instant().toString());
              return new Finding(true, "database", "can be written");
            })
        .ifPresent(findings::add);
    List<String> doubts = store.doubtsAboutDurability();
    findings.add(
        new Finding(
            doubts.isEmpty(),
            "database",
            doubts.isEmpty()
                ? "keeps what it has confirmed, even through a power cut"
                : String.join("; ", doubts)));
  }

  private void look(DailySeries series, Daily daily, Optional<Holidays> holidays) {
    Instant now = clock.instant();
    DailyLine line = new DailyLine(series.name(), series.plan());
    Optional<String> unknown = daily.unknown(line);
    String next =
        series
            .from(now, date -> holidays.filter(all -> all.includes(date)).isPresent())
            .findFirst()
            .map(Slot::due)
            .map(due -> "next " + NEXT.format(due.atZone(series.plan().timetable().zone())))
            .orElse("no date to come");
    Optional<String> paused = series.pause().flatMap(pause -> pause.reason());
    findings.add(
        new Finding(
            unknown.isEmpty() && paused.isEmpty(),
            "daily " + SeriesId.of(series),
            unknown.or(() -> paused.map(reason -> "paused: " + reason)).orElse(next)));
  }

  private <T> Optional<T> attempt(String what, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException failure) {
      findings.add(
          new Finding(
              false, what, Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString)));
      return Optional.empty();
    }
  }
}
