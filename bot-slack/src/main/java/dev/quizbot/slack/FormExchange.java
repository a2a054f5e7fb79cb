package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import dev.quizbot.round.Venue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The answer to a form: the acknowledgement closes it, and a private message follows. */
record FormExchange(MethodsClient slack, Venue venue, String user, Gate gate, Later later)
    implements Exchange {
  @Override
  public CompletionStage<?> reply(Reply reply) {
    follow(reply.card());
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> defer() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void follow(Card card) {
    CardBlocks.Message message = CardBlocks.message(card);
    later.run("reply to a form", () -> send(message));
  }

  private void send(CardBlocks.Message message) {
    gate.run(
        "chat.postEphemeral",
        venue.community(),
        () ->
            slack.chatPostEphemeral(
                r ->
                    r.channel(venue.channel())
                        .user(user)
                        .text(message.text())
                        .blocks(message.blocks())));
  }
}
