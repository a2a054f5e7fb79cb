package dev.quizbot.discord;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.app.BotSettings;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.journey.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.Permission;

/** A local Discord with the bot on it. */
final class DiscordWorld implements World {
  static final Duration PACE = Duration.ofMillis(50);
  private static final String POSTS = "/channels/*/messages";

  private final LocalDiscord discord = LocalDiscord.start();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, String> roles = new ConcurrentHashMap<>();
  private final Settings settings;
  private Optional<DiscordBot> bot = Optional.empty();

  DiscordWorld(String database) {
    settings =
        SettingsFile.read(Optional.empty(), Set.of(), Map.of(), DiscordSettings.ALL)
            .with(BotSettings.BANK_FOLDER, Path.of("..", "seeds"))
            .with(BotSettings.DATABASE_URL, database)
            .with(DiscordSettings.API_URL, discord.apiUrl())
            .with(DiscordSettings.GATEWAY_URL, discord.gatewayUrl());
    channel("general");
  }

  static DiscordWorld in(Path folder) {
    return new DiscordWorld("jdbc:sqlite:" + folder.resolve("quizbot.db"));
  }

  LocalDiscord discord() {
    return discord;
  }

  /** The channel of this name; when it is new, the bot knows it on return. */
  Channel channel(String name) {
    return channels.computeIfAbsent(name, this::newChannel);
  }

  private Channel newChannel(String name) {
    Channel channel = discord.guild().channel(name);
    if (bot.isPresent()) {
      Person host = discord.person("Host");
      await().until(() -> host.command(channel, "topics", Map.of()).reply().text().length() > 50);
    }
    return channel;
  }

  @Override
  public void startBot() {
    startBot(settings);
  }

  void startBot(Settings changed) {
    try {
      bot = Optional.of(DiscordBot.start(changed, discord.token(), now::get, PACE, () -> {}));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  Settings settings() {
    return settings;
  }

  @Override
  public void stopBot() {
    bot.ifPresent(DiscordBot::close);
    bot = Optional.empty();
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public void pass(Duration time) {
    discord.clock().advance(time);
    now.updateAndGet(at -> at.plus(time));
  }

  @Override
  public Room room(String name) {
    return new DiscordRoom(channel(name));
  }

  @Override
  public Someone someone(String name) {
    return new DiscordPerson(discord.person(name));
  }

  @Override
  public int pings() {
    return discord.pings().size();
  }

  @Override
  public int pings(Group group) {
    return (int) discord.pings().stream().filter(p -> p.mention().equals(group.shown())).count();
  }

  @Override
  public Group group(String name) {
    String id = roles.computeIfAbsent(name, role -> discord.guild().role(role, true));
    return new Group(id, "<@&" + id + ">", "<@&" + id + ">");
  }

  @Override
  public List<String> everybody() {
    String id = discord.guild().id();
    return List.of("@everyone", "@here", id, "<@&" + id + ">");
  }

  @Override
  public void dropConnection() {
    discord.dropGateway();
  }

  @Override
  public void loseNextPost() {
    discord.faults().loseAnswer("POST", POSTS);
  }

  @Override
  public void loseNextExplanation() {
    discord.faults().loseAnswer("POST", "/channels/*/messages/*/threads");
    discord.faults().loseAnswer("POST", POSTS);
  }

  @Override
  public void failPosts(int times) {
    discord.faults().fail("POST", POSTS, times, 500);
  }

  @Override
  public void limitPosts(int times, Duration retryAfter) {
    discord.faults().limit("POST", POSTS, times, retryAfter);
  }

  @Override
  public boolean allWentWrong() {
    return discord.faults().allHappened();
  }

  @Override
  public void limitEdits(int times, Duration retryAfter) {
    discord.faults().limit("PATCH", "/channels/*/messages/*", times, retryAfter);
  }

  @Override
  public void close() {
    discord.close();
  }

  record DiscordRoom(Channel channel) implements Room {
    @Override
    public List<Post> questions() {
      return channel.messages().stream()
          .filter(message -> message.text().contains("answered"))
          .<Post>map(DiscordPost::new)
          .toList();
    }

    @Override
    public List<String> messages(String text) {
      return channel.messages().stream().map(Message::text).filter(t -> t.contains(text)).toList();
    }

    @Override
    public void shutOut() {
      channel.takeFromBot(Permission.MESSAGE_SEND);
    }

    @Override
    public void delete() {
      channel.delete();
    }
  }

  record DiscordPost(Message message) implements Post {
    @Override
    public String text() {
      return message.text();
    }

    @Override
    public boolean canBeAnswered() {
      JsonNode first = message.components().findParents("custom_id").get(0);
      return !first.path("disabled").asBoolean();
    }

    @Override
    public List<String> thread() {
      return message.thread().stream()
          .flatMap(thread -> thread.messages().stream())
          .map(Message::text)
          .toList();
    }

    @Override
    public String firstChoiceId() {
      return controlId();
    }

    @Override
    public void delete() {
      message.delete();
    }

    String controlId() {
      return message.components().findValuesAsText("custom_id").get(0);
    }
  }
}
