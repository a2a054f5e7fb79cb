package dev.quizbot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.campaign.Town;
import dev.quizbot.card.Card;
import dev.quizbot.card.Press;
import dev.quizbot.discord.local.Button;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.local.Faults;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/** A local Discord for campaigns. */
final class DiscordTown implements Town {
  private final LocalDiscord discord = LocalDiscord.start();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  DiscordTown() {
    discord.guild().allow(discord.person(MODERATOR), Permission.MESSAGE_MANAGE);
  }

  LocalDiscord discord() {
    return discord;
  }

  @Override
  public Class<?> program() {
    return Main.class;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "DISCORD_TOKEN", discord.token(),
        "QUIZBOT_DISCORD_API_URL", discord.apiUrl(),
        "QUIZBOT_DISCORD_GATEWAY_URL", discord.gatewayUrl());
  }

  @Override
  public int apiPort() {
    return URI.create(discord.apiUrl()).getPort();
  }

  @Override
  public Venue venue(String channel) {
    return new Venue(DiscordPlatform.NAME, discord.guild().id(), channel(channel).id());
  }

  @Override
  public void ask(String person, String channel, String topic) {
    discord.person(person).command(channel(channel), "quiz", Map.of("topic", topic));
  }

  @Override
  public List<Posted> posts(String channel) {
    return channel(channel).messages().stream().<Posted>map(DiscordPost::new).toList();
  }

  @Override
  public Optional<String> press(String person, Posted post, String label, Duration patience) {
    Message message = ((DiscordPost) post).message();
    try {
      return discord.person(person).press(message, label).replyWithin(patience).map(Message::text);
    } catch (IllegalArgumentException closed) {
      return Optional.empty(); // since it was looked at
    }
  }

  @Override
  public List<String> told(Card card) {
    return CardMessages.parts(card).stream()
        .flatMap(part -> part.getEmbeds().stream())
        .map(
            embed ->
                Stream.of(embed.getTitle(), embed.getDescription())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  @Override
  public void shutOut(String channel) {
    channel(channel).takeFromBot(Permission.MESSAGE_SEND);
  }

  @Override
  public String id(String person) {
    return discord.person(person).id();
  }

  @Override
  public Faults faults() {
    return discord.faults();
  }

  @Override
  public Request post() {
    return new Request("POST", "/channels/*/messages");
  }

  @Override
  public Request look() {
    return new Request("GET", "/channels/*/messages");
  }

  @Override
  public List<Request> requests() {
    return List.of(
        post(),
        look(),
        new Request("PATCH", "/channels/*/messages/*"),
        new Request("POST", "/channels/*/messages/*/threads"));
  }

  @Override
  public void close() {
    discord.close();
  }

  private Channel channel(String name) {
    return channels.computeIfAbsent(name, discord.guild()::channel);
  }

  private record DiscordPost(Message message) implements Posted {
    @Override
    public String round() {
      return message.components().findValues("custom_id").stream()
          .map(JsonNode::asText)
          .flatMap(id -> Press.parse(id).stream())
          .map(press -> press.round().value())
          .findFirst()
          .orElse("");
    }

    @Override
    public boolean offers(String label) {
      return message.buttons().stream()
          .filter(button -> !button.isDisabled())
          .map(Button::label)
          .anyMatch(label::equals);
    }

    @Override
    public List<String> thread() {
      return message.thread().stream()
          .flatMap(thread -> thread.messages().stream())
          .map(Message::text)
          .toList();
    }
  }
}
