package dev.quizbot.app;

import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.concurrent.CompletionStage;

/** One interaction with a platform: somebody has done something and waits for an answer. */
public interface Exchange {
  /**
   * Acknowledges with this reply.
   *
   * @return done when the platform has the acknowledgement
   */
  CompletionStage<?> reply(Reply reply);

  /**
   * Acknowledges; a private reply follows by {@link #follow}.
   *
   * @return done when the platform has the acknowledgement
   */
  CompletionStage<?> defer();

  /** Sends the private reply that was deferred. */
  void follow(Card card);
}
