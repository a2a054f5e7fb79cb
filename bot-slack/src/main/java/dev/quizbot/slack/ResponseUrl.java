package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.NotYetException;
import java.io.IOException;
import java.util.List;
import okhttp3.Response;

/**
 * Where private replies to one interaction go after it was acknowledged. Slack takes five replies
 * there within half an hour.
 */
record ResponseUrl(Slack slack, String address, Later later) {
  private static final int MOST = 5;
  private static final int TRIES = 2;
  private static final int SERVER_ERROR = 500;

  /** Sends a reply that only who acted reads, in as many messages as it takes. */
  void send(Card card) {
    send(CardBlocks.parts(card));
  }

  /** Sends one message after the other; a failure is only logged, for it matters little. */
  void send(List<CardBlocks.Message> messages) {
    if (!messages.isEmpty()) {
      later.run("private reply", () -> sendFirst(messages.stream().limit(MOST).toList()));
    }
  }

  private void sendFirst(List<CardBlocks.Message> messages) {
    CardBlocks.Message message = messages.get(0);
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks())
            .build();
    for (int attempt = 1; !isTaken(response); attempt++) {
      if (attempt == TRIES) {
        throw new IllegalStateException("private reply not taken");
      }
    }
    send(messages.subList(1, messages.size()));
  }

  private boolean isTaken(ActionResponse response) {
    try (Response answer = slack.getHttpClient().postJsonBody(address, response)) {
      if (answer.code() == SlackCall.TOO_MANY_REQUESTS) {
        throw new NotYetException("Slack wants a pause", SlackCall.pause(answer));
      }
      if (!answer.isSuccessful() && answer.code() < SERVER_ERROR) {
        throw new SlackCall.RefusedException("" + answer.code(), " to a private reply");
      }
      return answer.isSuccessful();
    } catch (IOException lost) {
      return false;
    }
  }
}
