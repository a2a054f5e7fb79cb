package dev.quizbot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.journey.World;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A local Slack with the bot on it. */
final class SlackWorld implements World {
  private static final Duration PACE = Duration.ofMillis(50);
  private static final String POSTS = "/chat.postMessage";

  private final LocalSlack slack = LocalSlack.start();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private Settings settings;
  private final SlackSettings.Mode mode;
  private Optional<Credentials.Client> client = Optional.empty();
  private Optional<SlackBot> bot = Optional.empty();

  SlackWorld(String database, SlackSettings.Mode mode) {
    this.mode = mode;
    settings =
        SettingsFile.read(Optional.empty(), Set.of(), Map.of(), SlackSettings.ALL)
            .with(BotSettings.BANK_FOLDER, Path.of("..", "seeds"))
            .with(BotSettings.DATABASE_URL, database)
            .with(SlackSettings.MODE, mode)
            .with(SlackSettings.HTTP_PORT, 0)
            .with(SlackSettings.API_URL, slack.apiUrl());
  }

  static SlackWorld in(Path folder, SlackSettings.Mode mode) {
    return new SlackWorld("jdbc:sqlite:" + folder.resolve("quizbot.db"), mode);
  }

  /** Where the bot listens, in HTTP mode. */
  URI address() {
    return URI.create(
        "http://127.0.0.1:%d/slack/events".formatted(bot.flatMap(SlackBot::port).orElseThrow()));
  }

  void startBot(Settings changed) {
    settings = changed;
    startBot();
  }

  LocalSlack slack() {
    return slack;
  }

  Settings settings() {
    return settings;
  }

  /** From the next start on the app is for any workspace that installs it. */
  void forAnyWorkspace() {
    client = Optional.of(new Credentials.Client(LocalSlack.CLIENT_ID, LocalSlack.CLIENT_SECRET));
  }

  Credentials credentials() {
    if (client.isPresent()) {
      return new Credentials(
          Optional.empty(), Optional.empty(), Optional.of(slack.signingSecret()), client);
    }
    return new Credentials(
        Optional.of(slack.team().token()),
        Optional.of(slack.appToken()),
        Optional.of(slack.signingSecret()),
        Optional.empty());
  }

  @Override
  public void startBot() {
    try {
      bot = Optional.of(SlackBot.start(settings, credentials(), now::get, PACE));
      if (mode == SlackSettings.Mode.HTTP) {
        slack.sendTo(address());
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void stopBot() {
    bot.ifPresent(SlackBot::close);
    bot = Optional.empty();
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public void pass(Duration time) {
    slack.clock().advance(time);
    now.updateAndGet(at -> at.plus(time));
  }

  @Override
  public Room room(String name) {
    return new SlackRoom(slack.channel(name));
  }

  @Override
  public Someone someone(String name) {
    return new SlackPerson(slack.person(name));
  }

  @Override
  public int pings() {
    return slack.pings().size();
  }

  @Override
  public int pings(Group group) {
    return (int) slack.pings().stream().filter(group.shown()::equals).count();
  }

  @Override
  public Group group(String name) {
    String id = slack.userGroup(name);
    return new Group(id, "<!subteam^%s|@%s>".formatted(id, name), "<!subteam^%s>".formatted(id));
  }

  @Override
  public List<String> everybody() {
    return List.of("@everyone", "<!channel>", "<!here|here>", "<!everyone>", slack.team().id());
  }

  /** HTTP has no connection that could break. */
  @Override
  public void dropConnection() {
    if (mode == SlackSettings.Mode.SOCKET) {
      slack.dropSockets();
    }
  }

  @Override
  public void loseNextPost() {
    slack.faults().loseAnswer("POST", POSTS);
  }

  @Override
  public void loseNextExplanation() {
    slack.faults().loseAnswer("POST", POSTS);
  }

  @Override
  public void failPosts(int times) {
    slack.faults().fail("POST", POSTS, times, 500);
  }

  @Override
  public void limitPosts(int times, Duration retryAfter) {
    slack.faults().limit("POST", POSTS, times, retryAfter);
  }

  @Override
  public boolean allWentWrong() {
    return slack.faults().allHappened();
  }

  @Override
  public void limitEdits(int times, Duration retryAfter) {
    slack.faults().limit("POST", "/chat.update", times, retryAfter);
  }

  @Override
  public void close() {
    slack.close();
  }

  record SlackRoom(Channel channel) implements Room {
    @Override
    public List<Post> questions() {
      return channel.messages().stream()
          .filter(message -> message.metadata().isObject() && message.text().contains("answered"))
          .<Post>map(SlackPost::new)
          .toList();
    }

    @Override
    public List<String> messages(String text) {
      return channel.messages().stream().map(Message::text).filter(t -> t.contains(text)).toList();
    }

    @Override
    public void shutOut() {
      channel.archive();
    }

    @Override
    public void delete() {
      channel.delete();
    }
  }

  record SlackPost(Message message) implements Post {
    @Override
    public String text() {
      return message.text();
    }

    @Override
    public boolean canBeAnswered() {
      return message.buttons().stream()
          .map(button -> button.path("text").path("text").asText())
          .anyMatch(label -> label.equals("A") || label.equals("Submit"));
    }

    @Override
    public List<String> thread() {
      return message.channel().replies(message).stream().map(Message::text).toList();
    }

    @Override
    public String firstChoiceId() {
      return message.buttons().get(0).path("action_id").asText();
    }

    @Override
    public void delete() {
      message.delete();
    }

    boolean hasBoxes() {
      return message.elements().stream()
          .map(JsonNode::toString)
          .anyMatch(element -> element.contains("checkboxes"));
    }
  }
}
