package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.UnknowableException;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack. It has no idempotent post, so each message carries its key as metadata, by which it is
 * found again in the channel's history.
 */
final class SlackPlatform implements Platform {
  static final String NAME = "slack";
  private static final Logger log = LoggerFactory.getLogger(SlackPlatform.class);
  private static final int PAGE = 200;
  private static final int MAX_PAGES = 20;

  /** How far Slack's clock and ours may be apart. */
  private static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

  /** Within this time after a key was made, nobody else has tried to send its message. */
  private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(25);

  private final MethodsClient slack;
  private final Workspaces workspaces;
  private final InstantSource clock;

  SlackPlatform(MethodsClient slack, Workspaces workspaces, InstantSource clock) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    return Refusals.orDelivery(
        () -> send(venue, Optional.empty(), CardBlocks.message(card), key.value()));
  }

  /** A message to a person's id goes into the app's own conversation with them. */
  @Override
  public Delivery tell(Venue about, PlayerId player, Card card) {
    CardBlocks.Message message = CardBlocks.message(card);
    return Refusals.orDelivery(
        () ->
            SlackCall.run(
                    () ->
                        slack.chatPostMessage(
                            r ->
                                r.token(workspace(about).token())
                                    .channel(player.value())
                                    .text(message.text())
                                    .blocks(message.blocks())))
                .getTs());
  }

  /**
   * Looks in the channel's history.
   *
   * @throws UnknowableException if the app may not read it
   */
  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    try {
      return own(workspace(venue), cursor -> history(venue, key, cursor)).stream()
          .filter(message -> MessageMetadata.isOf(message, key.value()))
          .map(Message::getTs)
          .findFirst();
    } catch (SlackCall.RefusedException refused) {
      if (refused.error().equals("missing_scope")) {
        throw new UnknowableException(
            "the app may not read the channel's history; give it the scope channels:history"
                + " (groups:history in private channels) so that a lost post can be looked for",
            refused);
      }
      if (Refusals.advice(refused).isPresent()) {
        return Optional.empty(); // neither the message nor a place for it is there
      }
      throw refused;
    }
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    CardBlocks.Message shown = CardBlocks.message(card);
    String token = workspace(venue).token();
    return Refusals.orDelivery(
        () ->
            SlackCall.run(
                    () ->
                        slack.chatUpdate(
                            r ->
                                r.token(token)
                                    .channel(venue.channel())
                                    .ts(message)
                                    .text(shown.text())
                                    .blocks(shown.blocks())))
                .getTs());
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    return Refusals.orDelivery(
        () -> {
          List<CardBlocks.Message> parts = CardBlocks.parts(card);
          for (int part = told(venue, message, key); part < parts.size(); part++) {
            send(venue, Optional.of(message), parts.get(part), key.value());
          }
          return message;
        });
  }

  @Override
  public Optional<String> mentionProblem(Venue venue, GroupId group) {
    return UserGroups.problem(group);
  }

  /** A message's address, with its thread open beside it. */
  @Override
  public Optional<URI> explanations(Venue venue, String message) {
    return workspaces
        .find(venue.community())
        .map(
            workspace ->
                URI.create(
                    "%sarchives/%s/p%s?thread_ts=%s&cid=%s"
                        .formatted(
                            workspace.address(),
                            venue.channel(),
                            message.replace(".", ""),
                            message,
                            venue.channel())));
  }

  private String send(
      Venue venue, Optional<String> thread, CardBlocks.Message message, String key) {
    String token = workspace(venue).token();
    return SlackCall.run(
            () ->
                slack.chatPostMessage(
                    r ->
                        r.token(token)
                            .channel(venue.channel())
                            .threadTs(thread.orElse(null))
                            .text(message.text())
                            .blocks(message.blocks())
                            .metadata(MessageMetadata.of(key))
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  /** How many parts of what has this key are in the thread already. */
  private int told(Venue venue, String message, MessageKey key) {
    try {
      return (int)
          own(workspace(venue), cursor -> replies(venue, message, cursor)).stream()
              .filter(reply -> MessageMetadata.isOf(reply, key.value()))
              .count();
    } catch (SlackCall.RefusedException refused) {
      if (!refused.error().equals("missing_scope")) {
        throw refused;
      }
      boolean first = clock.instant().isBefore(key.since().plus(FIRST_ATTEMPT));
      log.warn(
          "the app may not read channel={}, so an explanation can't be looked for; {}",
          venue.channel(),
          first ? "it is sent now" : "it may be missing");
      return first ? 0 : Integer.MAX_VALUE;
    }
  }

  private Workspace workspace(Venue venue) {
    return workspaces
        .find(venue.community())
        .orElseThrow(() -> new SlackCall.RefusedException("account_inactive", ""));
  }

  /** A page of messages, and where the next begins. */
  private record Page(List<Message> messages, @Nullable ResponseMetadata next) {}

  private Page history(Venue venue, MessageKey key, String cursor) {
    Instant oldest = key.since().minus(CLOCK_DRIFT);
    String token = workspace(venue).token();
    ConversationsHistoryResponse response =
        SlackCall.run(
            () ->
                slack.conversationsHistory(
                    r ->
                        r.token(token)
                            .channel(venue.channel())
                            .oldest(oldest.getEpochSecond() + ".000000")
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
    return new Page(response.getMessages(), response.getResponseMetadata());
  }

  private Page replies(Venue venue, String message, String cursor) {
    String token = workspace(venue).token();
    ConversationsRepliesResponse response =
        SlackCall.run(
            () ->
                slack.conversationsReplies(
                    r ->
                        r.token(token)
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
      cursor = page.next() == null ? "" : String.valueOf(page.next().getNextCursor());
      if (cursor.isEmpty() || cursor.equals("null")) {
        break;
      }
    }
    return own;
  }
}
