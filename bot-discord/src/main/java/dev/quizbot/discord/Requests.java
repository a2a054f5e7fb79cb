package dev.quizbot.discord;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Requests that are waited for, but not for long: JDA waits as long as Discord limits a channel.
 */
final class Requests {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** More than {@link #PATIENCE}, so that what JDA has not sent by then is not sent any more. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Requests() {}

  /**
   * What a request returns.
   *
   * @throws IllegalStateException if there is no answer in time; Discord may have carried it out
   */
  static <T> T complete(RestAction<T> request) {
    try {
      return request
          .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .submit()
          .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException slow) {
      throw new IllegalStateException("no answer from Discord in time", slow);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for Discord", stopping);
    }
  }
}
