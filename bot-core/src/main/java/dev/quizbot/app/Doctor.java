package dev.quizbot.app;

import dev.quizbot.files.LiveBank;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.DailyCheck;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks whether a bot that is set up so would work, and says what needs attention. */
public final class Doctor {
  private static final DateTimeFormatter NEXT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm VV", Locale.ENGLISH);
  private static final int WIDTH = 34;

  private final Settings settings;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Findings findings = new Findings();

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
     * @param known what the database holds of the platform
     */
    List<Finding> of(Settings settings, Map<String, String> environment, Known known);
  }

  /**
   * What a database holds.
   *
   * @param series the daily series that can be read
   * @param kept the adapters' texts, by name
   */
  public record Known(List<DailySeries> series, Map<String, String> kept) {
    static final Known NOTHING = new Known(List.of(), Map.of());

    public Known {
      series = List.copyOf(series);
      kept = Map.copyOf(kept);
    }
  }

  public Doctor(Settings settings, Map<String, String> environment, InstantSource clock) {
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Looks at everything and changes nothing. What fails does not keep it from looking at the rest.
   *
   * @param platform whose daily questions are looked at; none for all
   * @return what was found
   */
  public List<Finding> examine(Optional<String> platform, Checkup checkup) {
    findings.add(true, "settings", "can be read");
    LiveBank bank = new LiveBank(settings.get(BotSettings.BANK_FOLDER));
    look(bank);
    Optional<Holidays> holidays = findings.attempt("holidays", this::holidays);
    List<String> platforms =
        platform
            .map(List::of)
            .orElseGet(() -> BotSettings.ADAPTER_SECTIONS.stream().sorted().toList());
    Known stored = new DatabaseCheckup(findings, clock).look(settings, environment, platforms);
    List<DailySeries> series =
        FixedSeries.upon(
            stored.series(),
            settings.get(BotSettings.SERIES).stream()
                .filter(fixed -> platforms.contains(fixed.venue().platform()))
                .toList(),
            settings.get(BotSettings.ZONE),
            clock.instant());
    for (DailySeries one : series) {
      String what = "daily " + SeriesId.of(one);
      findings.attempt(what, () -> look(what, one, bank, holidays));
    }
    findings
        .attempt(
            "platform", () -> checkup.of(settings, environment, new Known(series, stored.kept())))
        .ifPresent(findings::addAll);
    return findings.all();
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
        questions > 0 && problems == 0,
        "bank " + settings.get(BotSettings.BANK_FOLDER),
        "%d questions, %d problems%s"
            .formatted(questions, problems, problems == 0 ? "" : "; 'quizbot check' names them"));
  }

  private Holidays holidays() {
    Holidays holidays = new Holidays(settings.get(BotSettings.HOLIDAYS), clock);
    findings.add(
        true,
        "holidays",
        "%d files, %d dates to come"
            .formatted(settings.get(BotSettings.HOLIDAYS).size(), holidays.size()));
    return holidays;
  }

  private void look(String what, DailySeries series, LiveBank bank, Optional<Holidays> holidays) {
    DailyLine line = new DailyLine(series.name(), series.plan());
    Optional<String> unknown = DailyCheck.unknown(line, bank.get());
    String next =
        series
            .from(clock.instant(), date -> holidays.filter(all -> all.includes(date)).isPresent())
            .findFirst()
            .map(Slot::due)
            .map(due -> "next " + NEXT.format(due.atZone(series.plan().timetable().zone())))
            .orElse("no date to come");
    Optional<String> paused = series.pause().flatMap(pause -> pause.reason());
    findings.add(
        unknown.isEmpty() && paused.isEmpty(),
        what,
        unknown.or(() -> paused.map(reason -> "paused: " + reason)).orElse(next));
  }
}
