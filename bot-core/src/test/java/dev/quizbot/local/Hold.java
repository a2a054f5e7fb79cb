package dev.quizbot.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An answer that is held back until a test releases it. */
public final class Hold {

  private final CountDownLatch carriedOut = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private static final long PATIENCE_S = 10;

  Hold() {}

  /** Waits until the request has been carried out. */
  public void awaitCarriedOut() {
    try {
      if (carriedOut.await(PATIENCE_S, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no such request came");
  }

  /** Lets the answer go. */
  public void release() {
    released.countDown();
  }

  /** The request has been carried out; returns when its answer may go. */
  public void pass() throws InterruptedException {
    carriedOut.countDown();
    released.await();
  }
}
