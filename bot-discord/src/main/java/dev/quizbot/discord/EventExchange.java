package dev.quizbot.discord;

import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The answer to an interaction that JDA has an event for. */
record EventExchange(IReplyCallback event) implements Exchange {
  /** Discord's code for an interaction that has been acknowledged; JDA has no name for it. */
  private static final int ALREADY_ACKNOWLEDGED = 40_060;

  @Override
  public CompletionStage<?> reply(Reply reply) {
    List<MessageCreateData> parts = CardMessages.parts(reply.card());
    CompletableFuture<?> sent = event.reply(parts.get(0)).setEphemeral(reply.hidden()).submit();
    var unused = sent.thenRun(() -> more(parts, reply.hidden()).ifPresent(RestAction::queue));
    return unlessAnswered(sent);
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
    List<MessageCreateData> parts = CardMessages.parts(card);
    RestAction<?> first =
        event.getHook().editOriginal(MessageEditData.fromCreateData(parts.get(0)));
    more(parts, true).<RestAction<?>>map(more -> first.flatMap(sent -> more)).orElse(first).queue();
  }

  /** What does not fit into the first message, one after the other. */
  private Optional<RestAction<?>> more(List<MessageCreateData> parts, boolean hidden) {
    RestAction<?> all = null;
    for (MessageCreateData part : parts.subList(1, parts.size())) {
      RestAction<?> next = event.getHook().sendMessage(part).setEphemeral(hidden);
      all = all == null ? next : all.flatMap(sent -> next);
    }
    return Optional.ofNullable(all);
  }
}
