package dev.quizbot.slack;

import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The answer to a press: the acknowledgement is empty, and the private reply follows on its own
 * way.
 */
record PressExchange(ResponseUrl later) implements Exchange {
  @Override
  public CompletionStage<?> reply(Reply reply) {
    later.send(reply.card());
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> defer() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void follow(Card card) {
    later.send(card);
  }
}
