package dev.quizbot.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An answer that is held back until a test releases it. */
public final class Hold {

  private final CountDownLatch carriedOut = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private volatile int origin;

  Hold() {}

  /** Waits until the request has been carried out. */
  public void awaitCarriedOut() {
    if (!awaitCarriedOut(PATIENCE)) {
      throw new AssertionError("no such request came");
    }
  }

  /** As {@link #awaitCarriedOut()}; false if no such request comes in time. */
  public boolean awaitCarriedOut(Duration patience) {
    try {
      return carriedOut.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets the answer go. */
  public void release() {
    released.countDown();
  }

  /** The port from which the request came; 0 before it has been carried out. */
  public int origin() {
    return origin;
  }

  /**
   * The request has been carried out; returns when its answer may go.
   *
   * @param from the port from which it came
   */
  public void pass(int from) throws InterruptedException {
    origin = from;
    carriedOut.countDown();
    released.await();
  }
}
