package dev.quizbot.quiz;

import dev.quizbot.card.StandingsCard;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Standings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the leaderboard of the last seven days where a series wants it: once a week, however often
 * it is asked to and whatever day the series is moved to. Where it can't be known whether a lost
 * one has arrived, none is better than two.
 */
public final class WeeklyPosts {
  private static final Logger log = LoggerFactory.getLogger(WeeklyPosts.class);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int TOP = 10;

  /** So long a request may be under way; nobody looks for its message before. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(30);

  /** What is remembered of a week: this, or when the first attempt was made. */
  private static final String DONE = "done";

  private final Store store;
  private final Keep keep;
  private final Platform platform;
  private final Duration catchUp;

  /**
   * Posts on a platform.
   *
   * @param catchUp how late a leaderboard may come
   */
  public WeeklyPosts(Store store, Keep keep, Platform platform, Duration catchUp) {
    this.store = store;
    this.keep = keep;
    this.platform = platform;
    this.catchUp = catchUp;
  }

  /** When the series' leaderboard is due next, if ever. */
  public Optional<Instant> next(DailySeries series, Instant now) {
    ZoneId zone = series.plan().timetable().zone();
    return series.plan().board().map(board -> board.timetable(zone).next(now).due());
  }

  /**
   * Posts the leaderboard that was due last, unless it is there, too late, or nobody has played.
   *
   * @throws RuntimeException if it is not known whether it was posted; to be tried again
   */
  public void post(DailySeries series, Instant now) {
    ZoneId zone = series.plan().timetable().zone();
    series
        .plan()
        .board()
        .flatMap(
            board ->
                board
                    .timetable(zone)
                    .from(now.minus(catchUp))
                    .findFirst()
                    .filter(slot -> !slot.due().isAfter(now))
                    .filter(slot -> slot.due().isAfter(series.setting().at())))
        .ifPresent(slot -> post(series, slot, now));
  }

  private void post(DailySeries series, Slot slot, Instant now) {
    String prefix = "board/%s/%s/".formatted(series.venue().key(), series.name());
    String name = prefix + week(slot.date());
    Standings standings = standings(series, slot.due());
    if (standings.players() == 0 || keep.kept(name).filter(DONE::equals).isPresent()) {
      return;
    }
    RoundId id = RoundId.of(series.venue(), Occasion.asked(name));
    MessageKey key = new MessageKey(id.value(), slot.due());
    String attempt = Long.toString(now.toEpochMilli());
    if (!keep.keepFirst(name, attempt) && isThereOrCanNotBeKnown(series, key, name, now)) {
      keep.keep(name, DONE);
      return;
    }
    Delivery delivery;
    try {
      delivery = platform.post(series.venue(), StandingsCard.lastWeek(standings, id), key);
    } catch (NotYetException notDone) {
      keep.forget(name, attempt);
      throw notDone;
    }
    keep.keep(name, DONE);
    keep.keptUnder(prefix).keySet().stream()
        .filter(old -> !old.equals(name))
        .forEach(old -> keep.forget(old, DONE));
    report(series, delivery);
  }

  private boolean isThereOrCanNotBeKnown(
      DailySeries series, MessageKey key, String name, Instant now) {
    Instant first =
        keep.kept(name).map(at -> Instant.ofEpochMilli(Long.parseLong(at))).orElse(Instant.EPOCH);
    if (first.plus(UNDER_WAY).isAfter(now)) {
      throw new NotYetException("the weekly leaderboard may be under way", UNDER_WAY);
    }
    try {
      return platform.find(series.venue(), key).isPresent();
    } catch (UnknowableException blind) {
      log.warn(
          "can't tell whether the weekly leaderboard was posted venue={}: {}",
          series.venue().key(),
          blind.getMessage());
      return true;
    }
  }

  private Standings standings(DailySeries series, Instant until) {
    PlayerId nobody = new PlayerId(platform.name(), "nobody");
    return Standings.of(
        store.scores(Scope.venue(series.venue()), until.minus(WEEK), Optional.empty()),
        nobody,
        TOP);
  }

  private static String week(LocalDate date) {
    return "%d-W%02d"
        .formatted(
            date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static void report(DailySeries series, Delivery delivery) {
    if (delivery instanceof Delivery.Refused refused) {
      log.warn(
          "weekly leaderboard not posted venue={}: {}", series.venue().key(), refused.reason());
    } else {
      log.info("weekly leaderboard posted venue={}", series.venue().key());
    }
  }
}
