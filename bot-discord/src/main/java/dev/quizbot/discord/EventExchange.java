package dev.quizbot.discord;

import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/** The answer to an interaction that JDA has an event for. */
record EventExchange(IReplyCallback event) implements Exchange {
  @Override
  public CompletionStage<?> reply(Reply reply) {
    return event.reply(CardMessages.message(reply.card())).setEphemeral(reply.hidden()).submit();
  }

  @Override
  public CompletionStage<?> defer() {
    return event.deferReply(true).submit();
  }

  /** JDA sends it after the deferral, whenever that is through. */
  @Override
  public void follow(Card card) {
    event.getHook().editOriginal(CardMessages.edit(card)).queue();
  }
}
