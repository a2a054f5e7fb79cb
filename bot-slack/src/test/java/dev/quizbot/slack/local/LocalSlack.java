package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Exchange;
import dev.quizbot.local.Faults;
import dev.quizbot.local.Json;
import dev.quizbot.local.LocalClock;
import dev.quizbot.local.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Slack of one's own for a test. It has one workspace to begin with; everybody is a member of all
 * channels.
 *
 * <pre>{@code
 * try (LocalSlack slack = LocalSlack.start()) {
 *   Channel general = slack.channel("general");
 *   Person ada = slack.person("Ada");
 *   // start the bot with slack.team().token(), slack.appToken() and slack.apiUrl()
 *   ada.command(general, "/quiz", "spark").reply().text();
 *   ada.press(general.messages().get(0), "A").reply().text();
 * }
 * }</pre>
 */
public final class LocalSlack implements AutoCloseable {
  public static final String CLIENT_ID = "local-client";
  public static final String CLIENT_SECRET = "local-client-secret";

  private static final String APP_TOKEN = "xapp-local";
  private static final String SIGNING_SECRET = "local-signing-secret";

  private final World world = new World();
  private final Faults faults = new Faults(LocalSlack::limited);
  private final Sockets sockets = new Sockets(world);
  private final ViewMethods views = new ViewMethods(world);
  private final OAuthMethods oauth = new OAuthMethods(world);
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, String> userGroups = new ConcurrentHashMap<>();
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Team team = world.team(World.HOME);
  private final WebApi api;
  private volatile Optional<HttpDelivery> http = Optional.empty();

  private LocalSlack() {
    Methods methods = new Methods(world, APP_TOKEN, sockets::url, views, oauth);
    api = new WebApi(world, faults, methods::call);
  }

  /** Starts one on free ports of the loopback interface. */
  public static LocalSlack start() {
    LocalSlack slack = new LocalSlack();
    slack.sockets.start();
    slack.api.start();
    return slack;
  }

  /** The base of the Web API, ending in a slash. */
  public String apiUrl() {
    return api.base() + "/api/";
  }

  /** The only token that opens sockets. */
  public String appToken() {
    return APP_TOKEN;
  }

  public String signingSecret() {
    return SIGNING_SECRET;
  }

  /** The workspace that is there from the start. */
  public Team team() {
    return team;
  }

  public LocalClock clock() {
    return world.clock();
  }

  public Faults faults() {
    return faults;
  }

  /** A workspace, where the app is not installed at first. */
  public Team team(String name) {
    return world.newTeam(name);
  }

  /** Somebody allows the app in a workspace: the code that their browser brings back. */
  public String allow(Team where) {
    return oauth.code(where);
  }

  /** From now on tokens are issued for a while only. */
  public void issueTokensThatExpire() {
    oauth.expire();
  }

  /** Somebody removes the app from a workspace; the app is told. */
  public void uninstall(Team where) {
    where.uninstall();
    sendEvent(where, Json.object().put("type", "app_uninstalled")).join();
  }

  /** The app is told late that it was removed from a workspace then. */
  public void tellUninstalled(Team where, Instant at) {
    sendEvent(where, Json.object().put("type", "app_uninstalled"), at).join();
  }

  /** Somebody takes the app's token away; the app is told. */
  public void revokeToken(Team where) {
    where.uninstall();
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add(where.botUser());
    sendEvent(where, event).join();
  }

  /** The next sockets are broken before they say anything. */
  public void breakNextSockets(int times) {
    sockets.breakNext(times);
  }

  /** A public channel of another workspace. */
  public Channel channel(Team where, String name) {
    Channel channel = new Channel(world.id("C"), name, where);
    world.add(channel);
    return channel;
  }

  /** From now on events are sent there, signed, and not through sockets. */
  public void sendTo(URI app) {
    http = Optional.of(new HttpDelivery(SIGNING_SECRET, app, world.clock()));
  }

  /** The public channel of this name, which the bot is in. */
  public Channel channel(String name) {
    return channels.computeIfAbsent(name, key -> newChannel("C", key));
  }

  /** The private channel of this name, which the bot is in. */
  public Channel privateChannel(String name) {
    return channels.computeIfAbsent(name, key -> newChannel("G", key));
  }

  private Channel newChannel(String prefix, String name) {
    Channel channel = new Channel(world.id(prefix), name, team);
    world.add(channel);
    return channel;
  }

  /** The id of the user group of this name. */
  public String userGroup(String name) {
    return userGroups.computeIfAbsent(name, key -> world.id("S"));
  }

  /** A conversation of a few people, which the bot is not in. */
  public Channel groupConversation(String name) {
    Channel channel = channels.computeIfAbsent("mpdm-" + name, key -> newChannel("G", key));
    channel.removeBot();
    return channel;
  }

  /** A channel of this workspace and another one, where the bot may not write. */
  public Channel sharedChannel(String name) {
    Channel channel = channel(name);
    channel.shareWithout();
    return channel;
  }

  /** Somebody of another workspace, who is in shared channels. */
  public Person stranger(String name) {
    Person person = person(name);
    person.becomeStranger("T0ELSEWHERE");
    return person;
  }

  /** The person of this name, who is there from the first mention on. */
  public Person person(String name) {
    return people.computeIfAbsent(name, this::newPerson);
  }

  private Person newPerson(String name) {
    Person person = new Person(this, world, world.id("U"), name);
    world.add(person);
    return person;
  }

  /** The mentions by which the bot's messages have notified anybody so far. */
  public List<String> pings() {
    return world.pings().all();
  }

  /** Every call so far, in the order of arrival. */
  public List<Exchange> requests() {
    return api.requests();
  }

  /** The calls of a method so far, e.g. of {@code /chat.update}. */
  public List<Called> calls(String path) {
    return api.calls(path);
  }

  /** From now on a method is refused with this error. */
  public void refuse(String path, String error) {
    api.refuse(path, error);
  }

  /** Whether a socket is open. */
  public boolean isBotConnected() {
    return sockets.isConnected();
  }

  /** No ping is answered any more. */
  public void leavePingsUnanswered() {
    sockets.fallSilent();
  }

  /** How many pings were not answered. */
  public int unansweredPings() {
    return sockets.unanswered();
  }

  /** Breaks all sockets. */
  public void dropSockets() {
    sockets.drop();
  }

  /** Announces the end of one socket, as Slack does every few hours. */
  public void refreshSocket() {
    sockets.refresh();
  }

  ViewMethods views() {
    return views;
  }

  String responseUrl(String trigger, String user, Channel channel) {
    return api.base() + "/response/" + world.newResponsePlace(trigger, user, channel);
  }

  CompletableFuture<JsonNode> send(String type, ObjectNode payload) {
    return http.map(app -> app.send(type, payload)).orElseGet(() -> sockets.send(type, payload));
  }

  CompletableFuture<JsonNode> sendEvent(Team to, ObjectNode event) {
    return sendEvent(to, event, world.clock().instant());
  }

  private CompletableFuture<JsonNode> sendEvent(Team to, ObjectNode event, Instant at) {
    ObjectNode payload =
        Json.object()
            .put("type", "event_callback")
            .put("team_id", to.id())
            .put("api_app_id", "A0LOCAL")
            .put("event_id", world.id("Ev"))
            .put("event_time", at.getEpochSecond());
    payload.set("event", event);
    return send("events_api", payload);
  }

  private static Reply limited(Duration retryAfter) {
    return new Reply(
        429,
        Json.object().put("ok", false).put("error", "ratelimited"),
        Map.of("Retry-After", Long.toString(retryAfter.toSeconds())));
  }

  @Override
  public void close() {
    api.close();
    sockets.close();
  }
}
