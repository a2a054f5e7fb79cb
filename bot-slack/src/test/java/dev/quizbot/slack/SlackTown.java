package dev.quizbot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.util.json.GsonFactory;
import dev.quizbot.campaign.Town;
import dev.quizbot.card.Card;
import dev.quizbot.local.Faults;
import dev.quizbot.local.Json;
import dev.quizbot.round.Venue;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A local Slack for campaigns. */
final class SlackTown implements Town {
  private final LocalSlack slack = LocalSlack.start();

  SlackTown() {
    slack.person(MODERATOR).becomeAdmin();
  }

  @Override
  public Class<?> program() {
    return Main.class;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.team().token(),
        "SLACK_APP_TOKEN", slack.appToken(),
        "QUIZBOT_SLACK_API_URL", slack.apiUrl());
  }

  @Override
  public int apiPort() {
    return URI.create(slack.apiUrl()).getPort();
  }

  @Override
  public Venue venue(String channel) {
    return new Venue(SlackPlatform.NAME, slack.team().id(), slack.channel(channel).id());
  }

  @Override
  public void ask(String person, String channel, String topic) {
    slack.person(person).command(slack.channel(channel), "/quiz", topic);
  }

  @Override
  public List<Posted> posts(String channel) {
    Channel there = slack.channel(channel);
    return there.messages().stream().<Posted>map(SlackPost::new).toList();
  }

  @Override
  public Optional<String> press(String person, Posted post, String label, Duration patience) {
    Message message = ((SlackPost) post).message();
    try {
      return slack.person(person).press(message, label).replyWithin(patience).map(Message::text);
    } catch (IllegalArgumentException gone) {
      return Optional.empty(); // closed since it was looked at
    }
  }

  @Override
  public List<String> told(Card card) {
    return CardBlocks.parts(card).stream()
        .map(part -> GsonFactory.createSnakeCase().toJson(part.blocks()))
        .map(blocks -> text(Json.parse(blocks)))
        .toList();
  }

  /** The texts of an explanation's blocks. */
  private static String text(JsonNode blocks) {
    return Json.elements(blocks).stream()
        .map(block -> block.path("text").path("text").asText())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void shutOut(String channel) {
    slack.channel(channel).removeBot();
  }

  @Override
  public String id(String person) {
    return slack.person(person).id();
  }

  @Override
  public Faults faults() {
    return slack.faults();
  }

  @Override
  public Request post() {
    return new Request("POST", "/chat.postMessage");
  }

  @Override
  public Request look() {
    return new Request("POST", "/conversations.replies");
  }

  @Override
  public List<Request> requests() {
    return List.of(
        post(),
        look(),
        new Request("POST", "/conversations.history"),
        new Request("POST", "/chat.update"));
  }

  @Override
  public void close() {
    slack.close();
  }

  private record SlackPost(Message message) implements Posted {
    @Override
    public String round() {
      String key = message.metadata().path("event_payload").path("key").asText();
      return key.isEmpty() ? "" : key;
    }

    @Override
    public boolean offers(String label) {
      return message.buttons().stream()
          .anyMatch(b -> b.path("text").path("text").asText().equals(label));
    }

    @Override
    public List<String> thread() {
      return message.channel().replies(message).stream()
          .map(reply -> text(reply.blocks()))
          .toList();
    }
  }
}
