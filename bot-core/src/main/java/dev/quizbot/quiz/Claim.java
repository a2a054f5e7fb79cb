package dev.quizbot.quiz;

import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;

/**
 * A round's next step, kept for one caller among all processes that share the store. It ends by
 * itself soon after its process has died, and is lost when somebody else has taken it since.
 */
final class Claim {
  /** How long a claim lasts unless it is renewed. */
  static final Duration LENGTH = Duration.ofSeconds(30);

  private static final Duration LOST_PAUSE = Duration.ofSeconds(2);

  private final Store store;
  private final RoundId round;
  private Instant until;

  Claim(Store store, RoundId round, Instant until) {
    this.store = store;
    this.round = round;
    this.until = until;
  }

  /** Prolongs it, unless it is lost. */
  synchronized void renew(Instant now) {
    Instant later = now.plus(LENGTH);
    if (store.renew(round, until, later)) {
      until = later;
    }
  }

  /**
   * Makes sure that nobody else has taken the step. A process that was frozen finds out here before
   * it sends anything.
   *
   * @throws NotYetException if somebody has
   */
  synchronized void require() {
    if (!store.renew(round, until, until)) {
      throw new NotYetException("somebody else has taken this step", LOST_PAUSE);
    }
  }

  /** Gives it back: the step is done, or has surely not been taken. */
  synchronized void release() {
    store.release(round, until);
  }
}
