package dev.quizbot.app;

import dev.quizbot.quiz.DailyStore;
import dev.quizbot.quiz.WeeklyPosts;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be done for series besides their questions: weekly leaderboards, and letters to who
 * has set up what rests. As it talks to the platform, it has threads of its own.
 */
final class Chores implements AutoCloseable {
  private static final String BOARD = "board:";
  private static final String LETTER = "letter:";

  /** A letter is written when what it tells is stored. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final DailyStore store;
  private final WeeklyPosts weekly;
  private final Letters letters;
  private final InstantSource clock;
  private final Jobs jobs;

  /**
   * Not started yet.
   *
   * @param jobs makes the place where the jobs are kept
   */
  Chores(
      DailyStore store,
      WeeklyPosts weekly,
      Letters letters,
      InstantSource clock,
      Function<Jobs.Work, Jobs> jobs) {
    this.store = store;
    this.weekly = weekly;
    this.letters = letters;
    this.clock = clock;
    this.jobs = jobs.apply(this::run);
  }

  void start() {
    jobs.start();
  }

  /** When each job is due. */
  Map<String, Instant> times() {
    return jobs.times();
  }

  /**
   * Sees to it that a series has the job of its leaderboard.
   *
   * @param times see {@link #times}
   */
  void schedule(DailySeries series, Map<String, Instant> times) {
    String id = BOARD + SeriesId.of(series);
    weekly
        .next(series, clock.instant())
        .filter(at -> !times.containsKey(id) || times.get(id).isAfter(at))
        .ifPresent(at -> jobs.schedule(id, at));
  }

  /** Who has set up the series is told soon that it rests, if it does then. */
  void letter(DailySeries series) {
    jobs.schedule(LETTER + SeriesId.of(series), clock.instant().plus(SOON));
  }

  private Optional<Instant> run(String id, Instant due) {
    if (id.startsWith(LETTER)) {
      SeriesId.find(id.substring(LETTER.length()), store).ifPresent(letters::send);
      return Optional.empty();
    }
    return SeriesId.find(id.substring(BOARD.length()), store).flatMap(this::board);
  }

  private Optional<Instant> board(DailySeries series) {
    Instant now = clock.instant();
    weekly.post(series, now);
    return weekly.next(series, now);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
