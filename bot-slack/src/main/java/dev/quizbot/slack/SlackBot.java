package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.quizbot.app.Backoff;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.HelpCard;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Daily;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** The bot on Slack: the chat bot and its connection. */
public final class SlackBot implements AutoCloseable {
  private static final String SET_EXAMPLE =
      "/quiz daily 09:30 Europe/Berlin mon-fri spark,kafka hard reveal 8h";

  private static final ChatBot.Phrases PHRASES =
      new ChatBot.Phrases(
          "workspace",
          List.of(
              new HelpCard.Entry("/quiz", "asks a question in this channel"),
              new HelpCard.Entry("/quiz spark hard", "asks a hard one about Spark"),
              new HelpCard.Entry("/leaderboard week public", "shows everybody who leads this week"),
              new HelpCard.Entry("/leaderboard sql workspace", "shows you who knows SQL best"),
              new HelpCard.Entry(
                  "/quiz catchup", "asks you the daily questions that you have missed"),
              new HelpCard.Entry("/quiz stats", "shows how you do, only to you"),
              new HelpCard.Entry(SET_EXAMPLE, "sets up a daily question here"),
              new HelpCard.Entry("/quiz daily show", "shows the daily questions of this channel"),
              new HelpCard.Entry("/quiz topics", "lists the topics"),
              new HelpCard.Entry("/quiz help", "shows this")),
          new Daily.Wording(
              SET_EXAMPLE,
              "/quiz daily show",
              "/quiz daily off",
              "/quiz daily pause",
              "/quiz daily resume"));

  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int SENDERS = 8;
  private static final int PATIENCE_S = 1;

  private final ChatBot bot;
  private final Connection connection;
  private final ExecutorService senders;
  private final SlackHttpClient client;

  private SlackBot(
      ChatBot bot, Connection connection, ExecutorService senders, SlackHttpClient client) {
    this.bot = bot;
    this.connection = connection;
    this.senders = senders;
    this.client = client;
  }

  /**
   * Connects, however long it takes until Slack can be reached, and is ready when it returns.
   *
   * @param pace how long a message's count may be behind, and how late a round may close
   * @throws IllegalStateException if it can't be started as set up; the message is for people
   */
  public static SlackBot start(
      Settings settings, Credentials credentials, InstantSource clock, Duration pace)
      throws InterruptedException {
    SlackHttpClient client = client(settings);
    Slack slack = Slack.getInstance(client.getConfig(), client);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    String server = "Slack at " + settings.get(SlackSettings.API_URL);
    LateWorkspaces workspaces = new LateWorkspaces();
    SlackPlatform platform = new SlackPlatform(slack.methods(), workspaces, clock);
    ChatBot bot = ChatBot.open(new ChatBot.Setup(settings, platform, clock, pace, PHRASES));
    try {
      Optional<Installations> installations =
          credentials
              .client()
              .map(own -> new Installations(bot.keep(), slack.methods(), own, clock));
      workspaces.are(
          installations.isPresent()
              ? installations.get()
              : Backoff.untilReached(
                  server,
                  () -> OneWorkspace.of(slack.methods(), credentials.botToken().orElseThrow())));
      App app = new App(config(slack, settings, credentials));
      installations.ifPresent(all -> Installing.prepare(app, all, bot.keep(), clock));
      People people = new People(slack.methods(), workspaces, senders);
      Answers answers = new Answers(bot, settings.get(SlackSettings.DAILY_SETUP));
      new Interactions(bot, slack, people, senders, answers).register(app);
      new Events(bot, slack, platform, people, senders).register(app);
      Connection connection =
          Backoff.untilReached(server, () -> connection(settings, credentials, app, slack));
      bot.run(connection::isConnected);
      return new SlackBot(bot, connection, senders, client);
    } catch (RuntimeException | InterruptedException failure) {
      senders.shutdown();
      bot.finish();
      bot.close();
      close(client);
      throw failure;
    }
  }

  /** The port that it listens on, in HTTP mode. */
  Optional<Integer> port() {
    return connection instanceof HttpConnection http ? Optional.of(http.port()) : Optional.empty();
  }

  private static Connection connection(
      Settings settings, Credentials credentials, App app, Slack slack) {
    return switch (settings.get(SlackSettings.MODE)) {
      case SOCKET -> SocketConnection.open(app, slack, credentials.appToken().orElseThrow());
      case HTTP ->
          HttpConnection.open(
              app,
              new Signature(credentials.signingSecret().orElseThrow(), InstantSource.system()),
              new InetSocketAddress(
                  settings.get(SlackSettings.HTTP_HOST), settings.get(SlackSettings.HTTP_PORT)));
    };
  }

  /** Its calls are not repeated by itself: a post whose answer is lost would be there twice. */
  private static SlackHttpClient client(Settings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.get(SlackSettings.API_URL));
    config.setStatsEnabled(false); // they would ask Slack for the team of each token
    config.setHttpClientCallTimeoutMillis((int) CALL.toMillis());
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    return client;
  }

  /** Without the cache, Bolt asks Slack who the bot is before each acknowledgement. */
  private static AppConfig config(Slack slack, Settings settings, Credentials credentials) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(credentials.botToken().orElse(null))
            .requestVerificationEnabled(false) // done before Bolt sees a request
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(-1)
            .build();
    credentials
        .client()
        .ifPresent(
            client -> Installing.configure(config, client, settings.get(SlackSettings.PUBLIC_URL)));
    return config;
  }

  /** Takes nothing new, lets what is in hand finish for a few seconds, and closes the database. */
  @Override
  public void close() {
    connection.close();
    bot.finish();
    senders.shutdown();
    try {
      senders.awaitTermination(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    bot.close();
    close(client);
  }

  private static void close(SlackHttpClient client) {
    try {
      client.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
