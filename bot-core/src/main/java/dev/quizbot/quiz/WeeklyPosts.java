package dev.quizbot.quiz;

import dev.quizbot.round.Occasion;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import dev.quizbot.score.Period;
import dev.quizbot.score.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the week's leaderboard where a series wants it, once a week however often it is asked to.
 */
public final class WeeklyPosts {
  private static final Logger log = LoggerFactory.getLogger(WeeklyPosts.class);
  private static final Leaderboard.Wanted WEEK =
      new Leaderboard.Wanted(Period.WEEK, Optional.empty());

  private final Quiz quiz;
  private final Platform platform;
  private final Duration catchUp;

  /**
   * Posts on a platform.
   *
   * @param catchUp how late a leaderboard may come
   */
  public WeeklyPosts(Quiz quiz, Platform platform, Duration catchUp) {
    this.quiz = quiz;
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
        .ifPresent(slot -> post(series, slot, zone, now));
  }

  private void post(DailySeries series, Slot slot, ZoneId zone, Instant now) {
    PlayerId nobody = new PlayerId(platform.name(), "nobody");
    Leaderboard board =
        quiz.leaderboard(
            new Leaderboard.Request(nobody, Scope.venue(series.venue()), WEEK, zone), now);
    if (!(board instanceof Leaderboard.Shown shown) || shown.standings().players() == 0) {
      return;
    }
    Occasion occasion = Occasion.asked("board:%s:%s".formatted(series.name(), slot.date()));
    MessageKey key = new MessageKey(RoundId.of(series.venue(), occasion).value(), slot.due());
    if (isThere(series, key)) {
      return;
    }
    if (platform.post(series.venue(), Replies.to(board), key) instanceof Delivery.Refused refused) {
      log.warn(
          "weekly leaderboard not posted venue={}: {}", series.venue().key(), refused.reason());
    } else {
      log.info("weekly leaderboard posted venue={}", series.venue().key());
    }
  }

  /** Where the platform will not tell, a second leaderboard does no harm. */
  private boolean isThere(DailySeries series, MessageKey key) {
    try {
      return platform.find(series.venue(), key).isPresent();
    } catch (UnknowableException blind) {
      return false;
    }
  }
}
