package dev.quizbot.quiz;

import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.card.Card;
import dev.quizbot.card.DailyCard;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.DaysOff;
import dev.quizbot.schedule.Pause;
import dev.quizbot.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What people can do with the daily questions of a channel. */
public final class Daily {
  private static final int SHOWN = 5;

  private final Supplier<QuestionBank> bank;
  private final DailyStore store;
  private final DaysOff off;
  private final Wording wording;
  private final DailyCheck check;
  private final Consumer<DailySeries> changed;

  /**
   * How the commands are typed on the platform, for advice.
   *
   * @param set an example that can be used as it is
   */
  public record Wording(String set, String show, String off, String pause, String resume) {}

  /** Where, by whom and when something is done. */
  public record Context(Venue venue, Player by, Instant now) {}

  /**
   * What came of it.
   *
   * @param reply for who asked
   * @param notice for everybody in the channel, if they should know
   */
  public record Outcome(Card reply, Optional<Card> notice) {
    static Outcome only(Card reply) {
      return new Outcome(reply, Optional.empty());
    }
  }

  /**
   * The daily questions of a platform.
   *
   * @param changed is told of each series that is stored otherwise than before
   */
  public Daily(
      Supplier<QuestionBank> bank,
      DailyStore store,
      DaysOff off,
      Wording wording,
      DailyCheck.Mentions mentions,
      Consumer<DailySeries> changed) {
    this.bank = bank;
    this.store = store;
    this.off = off;
    this.wording = wording;
    check = new DailyCheck(bank, store, mentions);
    this.changed = changed;
  }

  /**
   * Sets up a series, or changes the one of the same name.
   *
   * @param typed a line, see {@link DailyLine}
   * @param standard the zone of a line that names none
   */
  public Outcome set(String typed, ZoneId standard, Context context) {
    Optional<String> problem = check.of(typed, standard, context.venue());
    if (problem.isPresent()) {
      return Outcome.only(DailyCard.problem(typed, problem.get(), wording.set()));
    }
    DailyLine line = DailyLine.parse(typed, standard);
    DailySeries series =
        DailySeries.of(context.venue(), line.name(), line.plan(), setting(context));
    boolean news = put(series);
    DailyCard.Shown shown = shown(series, context.now());
    return new Outcome(
        DailyCard.set(shown), noticeIf(news, DailyCard.notice(shown, wording.show())));
  }

  /** What is wrong with a line, if anything; see {@link #set}. */
  public Optional<String> check(String typed, ZoneId standard, Venue venue) {
    return check.of(typed, standard, venue);
  }

  /** The lines of the channel's series. */
  public List<DailyLine> lines(Venue venue) {
    return store.series(venue).stream()
        .map(series -> new DailyLine(series.name(), series.plan()))
        .toList();
  }

  /** What each channel of a community has, by channel. */
  public SortedMap<String, Card> showAll(String platform, String community, Instant now) {
    return store.allSeries(platform).stream()
        .map(DailySeries::venue)
        .filter(venue -> venue.community().equals(community))
        .collect(
            Collectors.toMap(
                Venue::channel, venue -> show(venue, now), (same, again) -> same, TreeMap::new));
  }

  /** Shows what the channel has. */
  public Card show(Venue venue, Instant now) {
    List<DailyCard.Shown> all =
        store.series(venue).stream().map(series -> shown(series, now)).toList();
    return all.isEmpty()
        ? DailyCard.none(Optional.empty(), List.of(), wording.set())
        : DailyCard.show(all, how());
  }

  /**
   * Ends a series.
   *
   * @param name may be left out if there is only one
   */
  public Outcome off(Optional<String> name, Context context) {
    return with(
        name,
        context,
        series -> {
          if (series.isFixed()) {
            return Outcome.only(DailyCard.fixed(series.name()));
          }
          boolean news = store.remove(series.venue(), series.name());
          return new Outcome(
              DailyCard.off(series.name()),
              noticeIf(news, DailyCard.offNotice(series.name(), context.by().name())));
        });
  }

  /**
   * Lets a series rest.
   *
   * @param dates see {@link Command.PauseDaily}
   * @param name may be left out if there is only one
   */
  public Outcome pause(String dates, Optional<String> name, Context context) {
    return with(
        name,
        context,
        series -> {
          Pause pause;
          try {
            pause = DateWords.pause(dates, today(series, context.now()));
          } catch (DailyLine.UnreadableException unreadable) {
            return Outcome.only(Card.of(String.valueOf(unreadable.getMessage())));
          }
          DailySeries paused = series.with(Optional.of(pause), series.setting());
          return told(
              put(paused),
              paused,
              context,
              DailyCard.paused(paused.name(), context.by().name(), pause, wording.resume()));
        });
  }

  /**
   * Lets a series go on.
   *
   * @param name may be left out if there is only one
   */
  public Outcome resume(Optional<String> name, Context context) {
    return with(
        name,
        context,
        series -> {
          Optional<Player> by = series.isFixed() ? Optional.empty() : Optional.of(context.by());
          DailySeries resumed =
              series.with(Optional.empty(), new DailySeries.Setting(by, context.now()));
          return told(
              put(resumed),
              resumed,
              context,
              DailyCard.resumed(resumed.name(), context.by().name()));
        });
  }

  private Outcome told(boolean news, DailySeries series, Context context, Card notice) {
    Card reply = DailyCard.show(List.of(shown(series, context.now())), how());
    return new Outcome(reply, noticeIf(news, notice));
  }

  /** A command that is delivered twice is told to everybody once. */
  private static Optional<Card> noticeIf(boolean news, Card notice) {
    return Optional.of(notice).filter(card -> news);
  }

  private boolean put(DailySeries series) {
    boolean news = store.put(series);
    changed.accept(series);
    return news;
  }

  private static DailySeries.Setting setting(Context context) {
    return new DailySeries.Setting(Optional.of(context.by()), context.now());
  }

  /** Does something with the series that is meant, if there is one. */
  private Outcome with(
      Optional<String> name, Context context, Function<DailySeries, Outcome> work) {
    List<DailySeries> all = store.series(context.venue());
    List<String> names = all.stream().map(DailySeries::name).toList();
    if (name.isEmpty() && names.size() > 1) {
      return Outcome.only(Card.of("Which one? Name it: %s".formatted(String.join(", ", names))));
    }
    return all.stream()
        .filter(series -> name.isEmpty() || name.get().equals(series.name()))
        .findFirst()
        .map(work)
        .orElseGet(() -> Outcome.only(DailyCard.none(name, names, wording.set())));
  }

  private DailyCard.How how() {
    return new DailyCard.How(wording.set(), wording.off(), wording.pause(), wording.resume());
  }

  private DailyCard.Shown shown(DailySeries series, Instant now) {
    DailySeries.Plan plan = series.plan();
    List<Question> questions = bank.get().matching(plan.selection());
    Set<String> asked = store.asked(series.venue());
    long fresh = questions.stream().filter(question -> !asked.contains(question.id())).count();
    return new DailyCard.Shown(
        series.name(),
        new DailyLine(series.name(), plan).text(),
        plan.mention(),
        series.setting().by().map(Player::name),
        new DailyCard.Supply(questions.size(), (int) fresh),
        series.from(now, off).limit(SHOWN).map(Slot::due).toList(),
        plan.timetable().zone(),
        series.pause().filter(pause -> !isOver(pause, today(series, now))));
  }

  private static LocalDate today(DailySeries series, Instant now) {
    return now.atZone(series.plan().timetable().zone()).toLocalDate();
  }

  private static boolean isOver(Pause pause, LocalDate today) {
    return pause.until().filter(today::isAfter).isPresent();
  }
}
