package dev.quizbot.quiz;

import dev.quizbot.round.RoundId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The claims that this process holds. */
final class Claims {
  private final Store store;
  private final Map<RoundId, Claim> held = new ConcurrentHashMap<>();

  Claims(Store store) {
    this.store = store;
  }

  /**
   * Takes a step, unless somebody else is at it.
   *
   * @return false if somebody else is
   */
  boolean take(RoundId id, Instant now, Consumer<Claim> step) {
    Optional<Claim> claim = claim(id, now);
    claim.ifPresent(mine -> hold(id, mine, step));
    return claim.isPresent();
  }

  /** Takes a step whose claim was stored together with its round. */
  void takeFresh(RoundId id, Instant now, Consumer<Claim> step) {
    hold(id, new Claim(store, id, until(now)), step);
  }

  static Instant until(Instant now) {
    return now.plus(Claim.LENGTH);
  }

  /** Prolongs all claims; to be called more often than they last. */
  void renew(Instant now) {
    held.values().forEach(claim -> claim.renew(now));
  }

  private Optional<Claim> claim(RoundId id, Instant now) {
    Instant until = until(now);
    return store.claim(id, now, until)
        ? Optional.of(new Claim(store, id, until))
        : Optional.empty();
  }

  /** A step whose outcome is not known stays claimed: nobody takes it up for a while. */
  private void hold(RoundId id, Claim claim, Consumer<Claim> step) {
    held.put(id, claim);
    try {
      step.accept(claim);
      claim.release();
    } catch (NotYetException notDone) {
      claim.release();
      throw notDone;
    } finally {
      held.remove(id, claim);
    }
  }
}
