package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LaterTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final AtomicInteger times = new AtomicInteger();
  private final Later later = new Later(Runnable::run, now::get);

  @Test
  void whatWorksIsDoneOnce() {
    later.run("work", times::incrementAndGet);
    pass(Duration.ofHours(1));

    assertThat(times).hasValue(1);
  }

  @Test
  void aPauseIsWaitedForToTheEnd() {
    later.run("work", () -> fail(new NotYetException("wait", Duration.ofSeconds(40))));
    pass(Duration.ofSeconds(39));
    assertThat(times).hasValue(1);
    pass(Duration.ofSeconds(1));
    assertThat(times).hasValue(2);
  }

  @Test
  void whatFailsIsTriedAgainAfterLongerPausesAndThenGivenUp() {
    later.run("work", () -> fail(new IllegalStateException("no answer")));
    pass(Duration.ofSeconds(2));
    assertThat(times).hasValue(2);
    pass(Duration.ofSeconds(3));
    assertThat(times).hasValue(2);
    pass(Duration.ofSeconds(1));
    assertThat(times).hasValue(3);
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofMinutes(1));
    }
    assertThat(times).hasValue(5);
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    later.run("work", () -> fail(new SlackCall.RefusedException("is_archived", "")));
    pass(Duration.ofHours(1));

    assertThat(times).hasValue(1);
  }

  private void fail(RuntimeException failure) {
    times.incrementAndGet();
    throw failure;
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
    later.takeUp();
  }
}
