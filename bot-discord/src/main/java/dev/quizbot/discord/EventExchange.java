package dev.quizbot.discord;

import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/** The answer to an interaction that JDA has an event for. */
record EventExchange(IReplyCallback event) implements Exchange {
  /** Discord's code for an interaction that has been acknowledged; JDA has no name for it. */
  private static final int ALREADY_ACKNOWLEDGED = 40_060;

  @Override
  public CompletionStage<?> reply(Reply reply) {
    return unlessAnswered(
        event.reply(CardMessages.message(reply.card())).setEphemeral(reply.hidden()).submit());
  }

  @Override
  public CompletionStage<?> defer() {
    return unlessAnswered(event.deferReply(true).submit());
  }

  /** Another replica, or an earlier delivery, may have answered with the same. */
  private static CompletionStage<?> unlessAnswered(CompletableFuture<?> sent) {
    return sent.handle(
        (ok, failure) -> {
          if (failure != null && !isAnswered(failure)) {
            throw new CompletionException(failure);
          }
          return true;
        });
  }

  private static boolean isAnswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ErrorResponseException response
        && response.getErrorCode() == ALREADY_ACKNOWLEDGED;
  }

  /** JDA sends it after the deferral, whenever that is through. */
  @Override
  public void follow(Card card) {
    event.getHook().editOriginal(CardMessages.edit(card)).queue();
  }
}
