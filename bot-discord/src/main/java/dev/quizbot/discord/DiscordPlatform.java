package dev.quizbot.discord;

import dev.quizbot.card.Card;
import dev.quizbot.card.Press;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.quiz.UnknowableException;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * Discord. A message's key is its nonce, which Discord takes once within a few minutes; afterwards
 * the message is found by the ids of its controls, which carry the key too.
 */
final class DiscordPlatform implements Platform {
  static final String NAME = "discord";
  private static final int PAGE = 100;
  private static final int MAX_PAGES = 20;

  /** How far Discord's clock and ours may be apart. */
  private static final long CLOCK_DRIFT_MS = 60_000;

  private final CompletableFuture<ShardManager> connection = new CompletableFuture<>();

  /** Waits for nothing: what is asked of the platform before waits for this. */
  void connected(ShardManager shards) {
    connection.complete(shards);
  }

  static Venue venue(GuildMessageChannel channel) {
    return new Venue(NAME, channel.getGuild().getId(), channel.getId());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery post(Venue venue, Card card, MessageKey key) {
    return Refusals.orDelivery(
        () -> channel(venue),
        channel -> {
          Refusals.requireToPost(channel);
          return send(channel, CardMessages.post(card), key.value());
        });
  }

  @Override
  public Optional<String> find(Venue venue, MessageKey key) {
    GuildMessageChannel channel;
    try {
      channel = channel(venue);
    } catch (GoneException gone) {
      return Optional.empty();
    }
    try {
      return own(channel, snowflake(key)).stream()
          .filter(message -> carries(message, key))
          .map(Message::getId)
          .findFirst();
    } catch (InsufficientPermissionException blind) {
      throw new UnknowableException(Refusals.lacking(channel, blind), blind);
    } catch (ErrorResponseException response) {
      if (Refusals.isForbidden(response)) {
        throw new UnknowableException(Refusals.lacking(channel), response);
      }
      if (response.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL) {
        return Optional.empty();
      }
      throw response;
    }
  }

  @Override
  public Delivery edit(Venue venue, String message, Card card) {
    return Refusals.orDelivery(
        () -> channel(venue),
        channel ->
            Threads.awake(
                channel,
                () -> {
                  Requests.complete(channel.editMessageById(message, CardMessages.edit(card)));
                  return message;
                }));
  }

  @Override
  public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
    return Refusals.orDelivery(
        () -> channel(venue),
        channel -> {
          ReplyThread thread = ReplyThread.of(channel, message, card.title());
          List<MessageCreateData> parts = CardMessages.parts(card);
          for (int part = thread.told(parts, key); part < parts.size(); part++) {
            thread.tell(parts.get(part), key.value() + (char) ('a' + part));
          }
          return message;
        });
  }

  @Override
  public Delivery tell(Venue about, PlayerId player, Card card) {
    return Refusals.orDelivery(
        () -> {
          JDA jda = connection.join().getShards().get(0);
          PrivateChannel direct = Requests.complete(jda.openPrivateChannelById(player.value()));
          List<String> sent = new ArrayList<>();
          for (MessageCreateData part : CardMessages.parts(card)) {
            sent.add(Requests.complete(direct.sendMessage(part)).getId());
          }
          return sent.get(0);
        });
  }

  @Override
  public Optional<String> mentionProblem(Venue venue, GroupId group) {
    try {
      return Roles.problem(channel(venue), group);
    } catch (GoneException gone) {
      return Optional.empty(); // which is said when something is posted there
    }
  }

  /** The thread has the id of its message; where there is none, replies are below the message. */
  @Override
  public Optional<URI> explanations(Venue venue, String message) {
    GuildMessageChannel known =
        connection.join().getChannelById(GuildMessageChannel.class, venue.channel());
    boolean inThread = known != null && ReplyThread.mayStart(known);
    String thread = inThread ? message : venue.channel() + "/" + message;
    return Optional.of(
        URI.create("https://discord.com/channels/%s/%s".formatted(venue.community(), thread)));
  }

  /** Our messages in a channel after another one, the oldest first. */
  static List<Message> own(GuildMessageChannel channel, String after) {
    List<Message> own = new ArrayList<>();
    String last = after;
    for (int page = 0; page < MAX_PAGES; page++) {
      List<Message> messages =
          Requests.complete(MessageHistory.getHistoryAfter(channel, last).limit(PAGE))
              .getRetrievedHistory();
      messages.stream()
          .filter(m -> m.getAuthor().getId().equals(channel.getJDA().getSelfUser().getId()))
          .sorted(Comparator.comparingLong(Message::getIdLong))
          .forEach(own::add);
      if (messages.size() < PAGE) {
        break;
      }
      last = messages.get(0).getId();
    }
    return own;
  }

  static String send(GuildMessageChannel channel, MessageCreateData message, String nonce) {
    return Requests.complete(channel.sendMessage(message).setNonce(nonce)).getId();
  }

  /** The id that a message posted just before the key was made would have. */
  static String snowflake(MessageKey key) {
    return Long.toUnsignedString(
        TimeUtil.getDiscordTimestamp(key.since().toEpochMilli() - CLOCK_DRIFT_MS));
  }

  private GuildMessageChannel channel(Venue venue) {
    ShardManager shards = connection.join();
    GuildMessageChannel channel = shards.getChannelById(GuildMessageChannel.class, venue.channel());
    if (channel != null) {
      return channel;
    }
    Guild guild = shards.getGuildById(venue.community());
    if (guild == null && isUnavailable(venue.community(), shards)) {
      throw new IllegalStateException("Discord has an outage for guild " + venue.community());
    }
    return Optional.ofNullable(guild)
        .flatMap(there -> Threads.find(there, venue.channel()))
        .orElseThrow(GoneException::new);
  }

  private static boolean isUnavailable(String guild, ShardManager shards) {
    return shards.getShards().stream()
        .anyMatch(shard -> shard.getUnavailableGuilds().contains(guild));
  }

  private static boolean carries(Message message, MessageKey key) {
    return message.getComponentTree().findAll(Button.class).stream()
            .anyMatch(button -> carries(button.getCustomId(), key))
        || message.getComponentTree().findAll(StringSelectMenu.class).stream()
            .anyMatch(menu -> carries(menu.getCustomId(), key));
  }

  private static boolean carries(@Nullable String id, MessageKey key) {
    return id != null
        && Press.parse(id)
            .map(Press::round)
            .map(RoundId::value)
            .filter(key.value()::equals)
            .isPresent();
  }
}
