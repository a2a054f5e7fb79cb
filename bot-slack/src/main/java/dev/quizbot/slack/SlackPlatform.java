package dev.quizbot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import dev.quizbot.card.Card;
import dev.quizbot.card.Control;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.UnknowableException;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack. It has no idempotent post, so each message carries its key as metadata, by which it is
 * found again in the channel's history.
 */
final class SlackPlatform implements Platform {
  static final String NAME = "slack";
  private static final String POST = "chat.postMessage";
  private static final Logger log = LoggerFactory.getLogger(SlackPlatform.class);

  /** Within this time after a key was made, nobody else has tried to send its message. */
  private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(25);

  private final MethodsClient slack;
  private final Workspaces workspaces;
  private final Gate gate;
  private final InstantSource clock;
  private final EditPace pace;
  private final History history;

  SlackPlatform(MethodsClient slack, Workspaces workspaces, Gate gate, InstantSource clock) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.gate = gate;
    this.clock = clock;
    pace = new EditPace(clock);
    history = new History(slack, gate);
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
            gate.run(
                    POST,
                    player.value(),
                    () ->
                        slack.chatPostMessage(
                            r ->
                                r.token(workspace(about).token())
                                    .channel(player.value())
                                    .text(message.text())
                                    .blocks(message.blocks())
                                    .unfurlLinks(false)
                                    .unfurlMedia(false)))
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
      return history.since(key.since(), venue, workspace(venue)).stream()
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

  /** A message that can't be changed but still stands counts as delivered; its thread goes on. */
  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    boolean open = card.controls().stream().anyMatch(SlackPlatform::isOpen);
    try {
      if (open) {
        pace.count(venue.community());
      } else {
        pace.answer(venue.community());
      }
      return new Delivery.Delivered(update(venue, message, CardBlocks.message(card)));
    } catch (SlackCall.RefusedException refused) {
      if (Refusals.isPassing(refused)) {
        throw refused;
      }
      if (Refusals.isGone(refused)) {
        return new Delivery.Refused(Refusals.reason(refused));
      }
      log.warn("stays as it is: message={} venue={}: {}", message, venue.key(), refused.error());
      return new Delivery.Delivered(message);
    }
  }

  private static boolean isOpen(Control control) {
    return control instanceof Control.Choose choose && choose.open();
  }

  private String update(Venue venue, String message, CardBlocks.Message shown) {
    String token = workspace(venue).token();
    return gate.run(
            "chat.update",
            venue.community(),
            () ->
                slack.chatUpdate(
                    r ->
                        r.token(token)
                            .channel(venue.channel())
                            .ts(message)
                            .text(shown.text())
                            .blocks(shown.blocks())))
        .getTs();
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
    return gate.run(
            POST,
            venue.channel(),
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
          history.thread(message, venue, workspace(venue)).stream()
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
}
