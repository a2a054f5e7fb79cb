package dev.quizbot.app;

import dev.quizbot.quiz.DailyPosts;
import dev.quizbot.quiz.DailyStore;
import dev.quizbot.round.RoundId;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals daily questions when they are due and hands them over to be posted. */
final class DailyJobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DailyJobs.class);

  private final DailyStore store;
  private final DailyPosts posts;
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
      InstantSource clock,
      Meters meters,
      Consumer<RoundId> post,
      Function<Jobs.Work, Jobs> jobs) {
    this.store = store;
    this.posts = posts;
    this.clock = clock;
    this.meters = meters;
    this.post = post;
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
   * Sees to it that a series has its job, whatever was cut short or done in another process.
   *
   * @param times see {@link #times}
   */
  void schedule(DailySeries series, Map<String, Instant> times) {
    Instant now = clock.instant();
    Instant there = times.get(SeriesId.of(series));
    Optional<Instant> wanted =
        there == null ? posts.first(series, now) : posts.next(series, now).filter(there::isAfter);
    wanted.ifPresent(at -> jobs.schedule(SeriesId.of(series), at));
  }

  /** A series has been set up or changed. */
  void changed(DailySeries series) {
    posts.next(series, clock.instant()).ifPresent(at -> jobs.schedule(SeriesId.of(series), at));
  }

  private Optional<Instant> run(String id, Instant due) {
    return SeriesId.find(id, store).flatMap(series -> run(series, due));
  }

  private Optional<Instant> run(DailySeries series, Instant due) {
    Instant now = clock.instant();
    DailyPosts.Dealt dealt = posts.deal(series, due, now);
    dealt.dealt().forEach(round -> dealt(series, round));
    report(
        series,
        "skipped",
        dealt.missed(),
        "its time was over before the bot could ask; see daily.catch-up");
    report(
        series,
        "unmatched",
        dealt.unmatched(),
        "the bank has no such question; change the series or add some");
    return posts.next(series, now);
  }

  private void dealt(DailySeries series, RoundId round) {
    log.debug("daily due series={} round={}", SeriesId.of(series), round);
    meters.daily("due");
    post.accept(round);
  }

  private void report(DailySeries series, String event, List<Slot> slots, String reason) {
    for (Slot slot : slots) {
      log.warn("daily {} series={} date={}: {}", event, SeriesId.of(series), slot.date(), reason);
      meters.daily(event);
    }
  }

  @Override
  public void close() {
    jobs.close();
  }
}
