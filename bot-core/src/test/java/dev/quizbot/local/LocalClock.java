package dev.quizbot.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A platform's own clock: the system's, which a test may put forward. */
public final class LocalClock implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }

  /** Lets time pass for the platform, and for nobody else. */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + time);
    }
    ahead.accumulateAndGet(time, Duration::plus);
  }
}
