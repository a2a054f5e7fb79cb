package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.quizbot.quiz.UnknowableException;
import dev.quizbot.round.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the app itself has written in a channel. */
final class History {
  private static final int PAGE = 200;
  private static final int MAX_PAGES = 20;

  /** How far Slack's clock and ours may be apart. */
  private static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

  private final MethodsClient slack;
  private final Gate gate;

  History(MethodsClient slack, Gate gate) {
    this.slack = slack;
    this.gate = gate;
  }

  /** A page of messages, and where the next begins. */
  private record Page(List<Message> messages, @Nullable ResponseMetadata next) {
    String cursor() {
      String cursor = next == null ? null : next.getNextCursor();
      return cursor == null ? "" : cursor;
    }
  }

  /**
   * Its messages in a channel since then.
   *
   * @throws UnknowableException if there is too much to look through
   */
  List<Message> since(Instant oldest, Venue venue, Workspace workspace) {
    return own(workspace, cursor -> messages(venue, oldest, workspace, cursor));
  }

  /** Its messages in a thread; see {@link #since}. */
  List<Message> thread(String message, Venue venue, Workspace workspace) {
    return own(workspace, cursor -> replies(venue, message, workspace, cursor));
  }

  private Page messages(Venue venue, Instant oldest, Workspace workspace, String cursor) {
    String since = oldest.minus(CLOCK_DRIFT).getEpochSecond() + ".000000";
    ConversationsHistoryResponse response =
        gate.run(
            "conversations.history",
            workspace.team(),
            () ->
                slack.conversationsHistory(
                    r ->
                        r.token(workspace.token())
                            .channel(venue.channel())
                            .oldest(since)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
    return new Page(response.getMessages(), response.getResponseMetadata());
  }

  private Page replies(Venue venue, String message, Workspace workspace, String cursor) {
    ConversationsRepliesResponse response =
        gate.run(
            "conversations.replies",
            workspace.team(),
            () ->
                slack.conversationsReplies(
                    r ->
                        r.token(workspace.token())
                            .channel(venue.channel())
                            .ts(message)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
    return new Page(response.getMessages(), response.getResponseMetadata());
  }

  private static List<Message> own(Workspace workspace, Function<String, Page> pages) {
    List<Message> own = new ArrayList<>();
    String cursor = "";
    for (int i = 0; i < MAX_PAGES; i++) {
      Page page = pages.apply(cursor);
      page.messages().stream()
          .filter(message -> workspace.botUser().equals(message.getUser()))
          .forEach(own::add);
      cursor = page.cursor();
      if (cursor.isEmpty()) {
        return own;
      }
    }
    throw new UnknowableException(
        "there are more messages to look through than %d".formatted(PAGE * MAX_PAGES),
        new IllegalStateException("more pages"));
  }
}
