package dev.quizbot.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What is counted and timed. Names are those of the metrics endpoint, with dots for underscores.
 */
public final class Meters {
  private final MeterRegistry registry;

  public Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * An interaction has ended.
   *
   * @param kind what it was
   * @param outcome {@code answered} or {@code failed}
   */
  void interaction(String kind, String outcome) {
    registry.counter("quizbot.interactions", "kind", kind, "outcome", outcome).increment();
  }

  /** An interaction's acknowledgement did not reach the platform. */
  void unacknowledged(String kind) {
    registry.counter("quizbot.unacknowledged", "kind", kind).increment();
  }

  /** The platform has acknowledged our answer to an interaction so long after we received it. */
  void acknowledged(String kind, Duration after) {
    Timer.builder("quizbot.acknowledgement")
        .description("From receiving an interaction until its acknowledgement has arrived")
        .tag("kind", kind)
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3))
        .register(registry)
        .record(after);
  }

  /**
   * A request to the platform has ended.
   *
   * @param request {@code post}, {@code find}, {@code edit}, {@code reply} or {@code tell}
   * @param outcome {@code delivered}, {@code refused} or {@code failed}
   */
  void request(String request, String outcome) {
    registry.counter("quizbot.requests", "request", request, "outcome", outcome).increment();
  }

  /**
   * Something has happened to a daily question.
   *
   * @param event {@code due}, {@code posted}, {@code late} (posted, but more than a minute after it
   *     was due), {@code revealed}; {@code skipped}: too late to be asked; {@code unmatched}:
   *     nothing in the bank fits; {@code failed}: the channel did not take it or lost it; {@code
   *     paused}: its series rests because of that
   */
  void daily(String event) {
    registry.counter("quizbot.daily", "event", event).increment();
  }

  /** A daily question was posted so long after it was due. */
  void dailyPosted(Duration late) {
    Timer.builder("quizbot.daily.lateness")
        .description("From the due time of a daily question until it is known to be posted")
        .serviceLevelObjectives(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1))
        .register(registry)
        .record(late);
  }

  /** An answer's count will be shown together with an earlier one's. */
  void editSaved() {
    registry.counter("quizbot.edits.coalesced").increment();
  }
}
