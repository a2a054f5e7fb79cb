package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to a form: the acknowledgement closes it, and a private message follows. */
record FormExchange(MethodsClient slack, String channel, String user) implements Exchange {
  private static final Logger log = LoggerFactory.getLogger(FormExchange.class);

  @Override
  public CompletionStage<?> reply(Reply reply) {
    follow(reply.card());
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> defer() {
    return CompletableFuture.completedStage(null);
  }

  /** It matters little, so a failure is only logged. */
  @Override
  public void follow(Card card) {
    CardBlocks.Message message = CardBlocks.message(card);
    try {
      SlackCall.run(
          () ->
              slack.chatPostEphemeral(
                  r ->
                      r.channel(channel).user(user).text(message.text()).blocks(message.blocks())));
    } catch (RuntimeException failure) {
      log.warn("private reply not taken: {}", failure.toString());
    }
  }
}
