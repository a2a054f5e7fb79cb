package dev.quizbot.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.quizbot.app.Exchange;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The answer to a slash command: in the acknowledgement itself, or later. */
final class CommandExchange implements Exchange {
  private final SlashCommandContext context;
  private final ResponseUrl later;
  private Response acknowledgement;

  CommandExchange(SlashCommandContext context, ResponseUrl later) {
    this.context = context;
    this.later = later;
    acknowledgement = context.ack();
  }

  /** What Slack gets at once. */
  Response acknowledgement() {
    return acknowledgement;
  }

  @Override
  public CompletionStage<?> reply(Reply reply) {
    List<CardBlocks.Message> parts = CardBlocks.parts(reply.card());
    CardBlocks.Message message = parts.get(0);
    acknowledgement =
        context.ack(
            SlashCommandResponse.builder()
                .responseType(reply.hidden() ? "ephemeral" : "in_channel")
                .text(message.text())
                .blocks(message.blocks())
                .build());
    later.send(parts.subList(1, parts.size()));
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
