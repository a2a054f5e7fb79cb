package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.quiz.NotYetException;
import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final RoundId ONE = new RoundId("1".repeat(20));
  private static final RoundId OTHER = new RoundId("2".repeat(20));

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Workers workers = new Workers(now::get);
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void aRoundHasOneThingInHandWhileOthersGoOn() {
    CountDownLatch gate = new CountDownLatch(1);
    assertThat(workers.offer(ONE, () -> awaitOpen(gate))).isTrue();

    assertThat(workers.offer(ONE, done::incrementAndGet)).isFalse();
    assertThat(workers.offer(OTHER, done::incrementAndGet)).isTrue();
    await().until(() -> done.get() == 1);
    gate.countDown();
    await().until(() -> workers.offer(ONE, done::incrementAndGet));
    await().until(() -> done.get() == 2);
  }

  @Test
  void aRoundThatFailsIsLeftAloneLongerEachTime() {
    fail(new IllegalStateException("no connection"));
    pass(Duration.ofSeconds(2));
    fail(new IllegalStateException("no connection"));
    pass(Duration.ofSeconds(2));
    assertThat(workers.offer(ONE, done::incrementAndGet)).isFalse();
    pass(Duration.ofSeconds(2));
    assertThat(workers.offer(ONE, done::incrementAndGet)).isTrue();
    await().until(() -> done.get() == 1);
    await().until(() -> workers.offer(ONE, done::incrementAndGet));
  }

  @Test
  void aBusyPlatformSaysHowLongToWait() {
    fail(new NotYetException("busy", Duration.ofSeconds(30)));
    pass(Duration.ofSeconds(29));
    assertThat(workers.offer(ONE, done::incrementAndGet)).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(workers.offer(ONE, done::incrementAndGet)).isTrue();
  }

  /** Returns when the failure has been dealt with: then the round is left alone. */
  private void fail(RuntimeException failure) {
    CountDownLatch failed = new CountDownLatch(1);
    await()
        .until(
            () ->
                workers.offer(
                    ONE,
                    () -> {
                      failed.countDown();
                      throw failure;
                    }));
    awaitOpen(failed);
    await().until(() -> !workers.isInHand(ONE));
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private static void awaitOpen(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
