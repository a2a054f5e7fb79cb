package dev.quizbot.slack;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is being worked on, and whether more is taken. */
final class InHand {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int running;
  private boolean closed;

  /**
   * Does the work, unless nothing more is taken.
   *
   * @return false if it was not done
   */
  boolean run(Runnable work) {
    if (!enter()) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      leave();
    }
  }

  /** Takes nothing more, and waits until nothing is being worked on, but not for long. */
  void closeAndAwait(Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      closed = true;
      while (running > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean enter() {
    lock.lock();
    try {
      if (!closed) {
        running++;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      running--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
