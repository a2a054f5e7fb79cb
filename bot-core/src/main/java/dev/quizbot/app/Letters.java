package dev.quizbot.app;

import dev.quizbot.card.DailyCard;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.Player;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who has set a series up that it rests, why, and how to let it go on. */
final class Letters {
  private static final Logger log = LoggerFactory.getLogger(Letters.class);

  private final Platform platform;
  private final String resume;

  /**
   * Writes on a platform.
   *
   * @param resume how the command is typed that lets a series go on
   */
  Letters(Platform platform, String resume) {
    this.platform = platform;
    this.resume = resume;
  }

  /**
   * Tells, if the series rests for a reason.
   *
   * @throws RuntimeException if it is not known whether they have been told; to be tried again
   */
  void send(DailySeries series) {
    Optional<String> reason = series.pause().flatMap(Pause::reason);
    Optional<Player> by = series.setting().by();
    if (reason.isEmpty() || by.isEmpty()) {
      return;
    }
    String line = new DailyLine(series.name(), series.plan()).text();
    Delivery told =
        platform.tell(
            series.venue(),
            by.get().id(),
            DailyCard.stopped(series.name(), line, DailyWatch.PATIENCE, reason.get(), resume));
    if (told instanceof Delivery.Refused refused) {
      log.warn("can't tell player={}: {}", by.get().id().value(), refused.reason());
    }
  }
}
