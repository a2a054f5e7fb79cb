package dev.quizbot.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again, after longer and longer pauses, until a server can be reached. */
public final class Backoff {
  private static final Logger log = LoggerFactory.getLogger(Backoff.class);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Backoff() {}

  /** The server could not be reached. */
  public static final class UnreachableException extends RuntimeException {
    public UnreachableException(Throwable cause) {
      super(cause.toString(), cause);
    }

    /**
     * The server could not be reached.
     *
     * @param reason for people
     */
    public UnreachableException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * What the attempt returns when it no longer throws {@link UnreachableException}; any other
   * exception goes through.
   *
   * @param server its name and address, for the log
   */
  public static <T> T untilReached(String server, Supplier<T> attempt) throws InterruptedException {
    Duration pause = FIRST;
    while (true) {
      try {
        return attempt.get();
      } catch (UnreachableException unreachable) {
        log.warn(
            "{} can't be reached, next try in {} s: {}",
            server,
            pause.toSeconds(),
            unreachable.getMessage());
      }
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
  }
}
