package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.webhook.WebhookResponse;
import dev.quizbot.card.Card;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a private reply to one interaction goes after it was acknowledged. Slack takes five replies
 * there within half an hour.
 */
record ResponseUrl(Slack slack, String address) {
  private static final Logger log = LoggerFactory.getLogger(ResponseUrl.class);
  private static final int TRIES = 2;
  private static final int OK = 200;

  /** Sends a reply that only who acted reads; it matters little, so a failure is only logged. */
  void send(Card card) {
    CardBlocks.Message message = CardBlocks.message(card);
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks())
            .build();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      String failure = send(response);
      if (failure.isEmpty()) {
        return;
      }
      log.warn("private reply not taken attempt={}: {}", attempt, failure);
    }
  }

  private String send(ActionResponse response) {
    try {
      WebhookResponse answer = new ActionResponseSender(slack).send(address, response);
      return answer.getCode() == OK ? "" : answer.getCode() + " " + answer.getBody();
    } catch (IOException lost) {
      return lost.toString();
    }
  }
}
