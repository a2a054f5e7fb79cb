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

  /** Tokens are looked at each time that counts have been shown so often. */
  private static final int RENEWAL = 20;

  private final ChatBot bot;
  private final Connection connection;
  private final Threads threads;
  private final SlackHttpClient client;

  private SlackBot(ChatBot bot, Connection connection, Threads threads, SlackHttpClient client) {
    this.bot = bot;
    this.connection = connection;
    this.threads = threads;
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
    Threads threads = new Threads();
    Gate gate = new Gate(clock);
    String server = "Slack at " + settings.get(SlackSettings.API_URL);
    LateWorkspaces workspaces = new LateWorkspaces();
    SlackPlatform platform = new SlackPlatform(slack.methods(), workspaces, gate, clock);
    ChatBot bot = ChatBot.open(new ChatBot.Setup(settings, platform, clock, pace, PHRASES));
    try {
      Later later = new Later(threads.senders(), clock);
      Optional<Installations> installations =
          credentials
              .client()
              .map(
                  own ->
                      new Installations(
                          bot.keep(), slack.methods(), own, clock, threads.senders()));
      workspaces.are(
          installations.isPresent()
              ? installations.get()
              : Backoff.untilReached(
                  server,
                  () -> OneWorkspace.of(slack.methods(), credentials.botToken().orElseThrow())));
      App app =
          new App(
              config(slack, settings, credentials),
              List.of(new Authorization(workspaces, slack, later)));
      app.asOAuthApp(false);
      installations.ifPresent(all -> Installing.prepare(app, all, bot.keep(), clock));
      People people = new People(slack.methods(), workspaces, gate, threads.senders());
      Visits visits = new Visits(bot.keep(), later);
      Answers answers = new Answers(bot, settings.get(SlackSettings.DAILY_SETUP));
      DailyForms forms = new DailyForms(bot, slack, answers, gate, later);
      new Interactions(bot, slack, people, visits, forms, later).register(app);
      new Events(bot, slack, platform, people, visits, gate, later).register(app);
      app.start();
      threads.every(pace, later::takeUp);
      installations.ifPresent(all -> threads.every(pace.multipliedBy(RENEWAL), all::renewOld));
      Connection connection =
          Backoff.untilReached(server, () -> connection(settings, credentials, app, slack, clock));
      bot.run(connection::isConnected);
      return new SlackBot(bot, connection, threads, client);
    } catch (RuntimeException | InterruptedException failure) {
      threads.close();
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
      Settings settings, Credentials credentials, App app, Slack slack, InstantSource clock) {
    return switch (settings.get(SlackSettings.MODE)) {
      case SOCKET -> SocketConnection.open(app, slack, credentials.appToken().orElseThrow());
      case HTTP ->
          HttpConnection.open(
              app,
              new Signature(credentials.signingSecret().orElseThrow(), clock),
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

  private static AppConfig config(Slack slack, Settings settings, Credentials credentials) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .requestVerificationEnabled(false) // done before Bolt sees a request
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
    threads.close();
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
