package dev.quizbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.FileFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose process is gone while it is at it. */
class DeadJobsTest {
  private static final Instant DUE = Instant.parse("2026-11-23T08:30:00Z");
  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final AtomicReference<Instant> now = new AtomicReference<>(DUE);

  @TempDir private Path data;

  @Test
  void anotherTakesItUpWithinAMinuteOnSqlite() {
    anotherTakesItUpWithinAMinute("jdbc:sqlite:" + data.resolve("quiz.db"));
  }

  @Test
  void anotherTakesItUpWithinAMinuteOnPostgres() {
    anotherTakesItUpWithinAMinute(LocalPostgres.database());
  }

  private void anotherTakesItUpWithinAMinute(String url) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<Instant> taken = new CopyOnWriteArrayList<>();
    SqlStore dying = Database.open(url, new FileFormat());
    try (SqlStore other = Database.open(url, new FileFormat());
        Jobs first = dying.jobs("daily", now::get, PACE, (id, due) -> hang(begun, never));
        Jobs second =
            other.jobs(
                "daily",
                now::get,
                PACE,
                (id, due) -> {
                  taken.add(due);
                  return Optional.empty();
                })) {
      first.schedule("one", DUE);
      first.start();
      await().until(() -> begun.getCount() == 0);
      dying.close(); // so nobody hears of it any more

      now.set(DUE.plus(A_MINUTE).minus(PACE));
      second.start();

      await().until(() -> later(PACE) && !taken.isEmpty());
      assertThat(taken).hasSize(1);
      never.countDown();
    }
  }

  /** The scheduler counts its pauses by this clock, too. */
  private boolean later(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    return true;
  }

  private static Optional<Instant> hang(CountDownLatch begun, CountDownLatch never) {
    begun.countDown();
    try {
      never.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
