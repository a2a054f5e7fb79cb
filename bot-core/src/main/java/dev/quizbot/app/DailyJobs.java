package dev.quizbot.app;

import dev.quizbot.quiz.DailyPosts;
import dev.quizbot.quiz.DailyStore;
import dev.quizbot.quiz.WeeklyPosts;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import dev.quizbot.store.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals daily questions when they are due and hands them over to be posted. */
final class DailyJobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DailyJobs.class);
  private static final int PARTS = 4;

  /** Behind a series' id: the job of its weekly leaderboard. */
  private static final String BOARD = "#board";

  private final DailyStore store;
  private final DailyPosts posts;
  private final WeeklyPosts weekly;
  private final String platform;
  private final InstantSource clock;
  private final Meters meters;
  private final Consumer<RoundId> post;
  private final Jobs jobs;

  /**
   * Not started yet.
   *
   * @param jobs makes the place where the jobs are kept
   * @param post takes each round that is dealt
   */
  DailyJobs(
      DailyStore store,
      DailyPosts posts,
      WeeklyPosts weekly,
      String platform,
      InstantSource clock,
      Meters meters,
      Consumer<RoundId> post,
      Function<Jobs.Work, Jobs> jobs) {
    this.store = store;
    this.posts = posts;
    this.weekly = weekly;
    this.platform = platform;
    this.clock = clock;
    this.meters = meters;
    this.post = post;
    this.jobs = jobs.apply(this::run);
  }

  void start() {
    scheduleAll();
    jobs.start();
  }

  /**
   * Sees to it that every series has its job, whatever was cut short or done in another process.
   */
  void scheduleAll() {
    Map<String, Instant> times = jobs.times();
    Instant now = clock.instant();
    for (DailySeries series : store.allSeries(platform)) {
      Instant there = times.get(id(series));
      Optional<Instant> wanted =
          there == null ? posts.first(series, now) : posts.next(series, now).filter(there::isAfter);
      wanted.ifPresent(at -> jobs.schedule(id(series), at));
      scheduleBoard(series, times.get(id(series) + BOARD), now);
    }
  }

  private void scheduleBoard(DailySeries series, @Nullable Instant there, Instant now) {
    weekly
        .next(series, now)
        .filter(at -> there == null || there.isAfter(at))
        .ifPresent(at -> jobs.schedule(id(series) + BOARD, at));
  }

  /** A series has been set up or changed. If this fails, {@link #scheduleAll} makes up for it. */
  void changed(DailySeries series) {
    try {
      Instant now = clock.instant();
      posts.next(series, now).ifPresent(at -> jobs.schedule(id(series), at));
      scheduleBoard(series, null, now);
    } catch (RuntimeException failure) {
      log.warn("will schedule later: {}", id(series), failure);
    }
  }

  private Optional<Instant> run(String id, Instant due) {
    if (id.endsWith(BOARD)) {
      return series(id.substring(0, id.length() - BOARD.length())).flatMap(this::runBoard);
    }
    return series(id).flatMap(series -> run(series, due));
  }

  private Optional<Instant> run(DailySeries series, Instant due) {
    Instant now = clock.instant();
    DailyPosts.Dealt dealt = posts.deal(series, due, now);
    dealt.dealt().forEach(round -> dealt(series, round));
    report(
        series,
        "missed",
        dealt.missed(),
        "its time was over before the bot could ask; see daily.catch-up");
    report(
        series,
        "unmatched",
        dealt.unmatched(),
        "the bank has no such question; change the series or add some");
    return posts.next(series, now);
  }

  private Optional<Instant> runBoard(DailySeries series) {
    Instant now = clock.instant();
    weekly.post(series, now);
    return weekly.next(series, now);
  }

  private void dealt(DailySeries series, RoundId round) {
    log.info("daily due series={} round={}", id(series), round);
    meters.daily("due");
    post.accept(round);
  }

  private void report(DailySeries series, String event, List<Slot> slots, String reason) {
    for (Slot slot : slots) {
      log.warn("daily {} series={} date={}: {}", event, id(series), slot.date(), reason);
      meters.daily(event);
    }
  }

  static String id(DailySeries series) {
    return series.venue().key() + '/' + series.name();
  }

  private Optional<DailySeries> series(String id) {
    String[] parts = id.split("/", PARTS);
    return store.series(new Venue(parts[0], parts[1], parts[2]), parts[PARTS - 1]);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
