package dev.quizbot.app;

import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import dev.quizbot.quiz.Response;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers interactions: what is quick at once, what is slow on threads of its own, so that nothing
 * slow keeps an acknowledgement waiting. The one place where their failures are logged.
 */
public final class Responder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Responder.class);
  private static final Card FAILED =
      Card.of("Something went wrong; nothing was recorded. Please try again in a minute.");

  /** Part of it may have been done. */
  private static final Card FAILED_LATER =
      Card.of("Something went wrong. Please look what has come of it before you try again.");

  private static final String SUCCESS = "answered";
  private static final String FAILURE = "failed";
  private static final int SLOW_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Meters meters;
  private final ExecutorService slow = Executors.newFixedThreadPool(SLOW_AT_ONCE);

  public Responder(Meters meters) {
    this.meters = meters;
  }

  /**
   * Answers an interaction on the calling thread, but for what comes later.
   *
   * @param kind what it is, in a word; one of few
   * @param what what it is, for the log
   */
  public void respond(String kind, String what, Exchange exchange, Supplier<Response> work) {
    long received = System.nanoTime();
    Response response;
    try {
      response = work.get();
    } catch (RuntimeException failure) {
      log.warn("failed {}", what, failure);
      meters.interaction(kind, FAILURE);
      measured(kind, received, exchange.reply(Reply.hidden(FAILED)));
      return;
    }
    if (response instanceof Response.Now now) {
      meters.interaction(kind, SUCCESS);
      measured(kind, received, exchange.reply(now.reply()));
      return;
    }
    measured(kind, received, exchange.defer());
    Supplier<Card> later = ((Response.Later) response).work();
    slow.execute(() -> exchange.follow(card(kind, what, later)));
  }

  /** Counts an interaction that was answered at once without a {@link Response}. */
  public void answered(String kind, CompletionStage<?> acknowledged) {
    meters.interaction(kind, SUCCESS);
    measured(kind, System.nanoTime(), acknowledged);
  }

  /** Lets what is under way finish, for a moment. */
  @Override
  public void close() {
    slow.shutdown();
    try {
      if (!slow.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("stopping while something is being answered");
        slow.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void measured(String kind, long received, CompletionStage<?> acknowledged) {
    var unused =
        acknowledged.whenComplete(
            (ok, failure) -> {
              if (failure == null) {
                meters.acknowledged(kind, Duration.ofNanos(System.nanoTime() - received));
              } else {
                meters.unacknowledged(kind);
                log.warn("not acknowledged kind={}: {}", kind, failure.toString());
              }
            });
  }

  private Card card(String kind, String what, Supplier<Card> later) {
    try {
      Card card = later.get();
      meters.interaction(kind, SUCCESS);
      return card;
    } catch (RuntimeException failure) {
      log.warn("failed {}", what, failure);
      meters.interaction(kind, FAILURE);
      return FAILED_LATER;
    }
  }
}
