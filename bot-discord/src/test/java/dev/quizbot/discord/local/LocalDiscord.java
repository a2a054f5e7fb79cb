package dev.quizbot.discord.local;

import dev.quizbot.local.Exchange;
import dev.quizbot.local.Faults;
import dev.quizbot.local.Json;
import dev.quizbot.local.LocalClock;
import dev.quizbot.local.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A Discord of one's own for a test. It has one guild to begin with; everybody is a member of all.
 *
 * <pre>{@code
 * try (LocalDiscord discord = LocalDiscord.start()) {
 *   Channel general = discord.guild().channel("general");
 *   Person ada = discord.person("Ada");
 *   // start the bot with discord.token(), discord.apiUrl() and discord.gatewayUrl()
 *   Message reply = ada.command(general, "quiz", Map.of("topic", "spark")).reply();
 *   ada.press(reply, "A").answer().isEphemeral();
 * }
 * }</pre>
 */
public final class LocalDiscord implements AutoCloseable {

  private final LocalClock clock = new LocalClock();
  private final World world = new World(clock);
  private final Faults faults = new Faults(LocalDiscord::limited);
  private final Gateway gateway = new Gateway(world);
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final RestServer rest;
  private final Guild guild;

  private LocalDiscord() {
    Writing writing = new Writing(world);
    this.rest =
        new RestServer(
            world,
            faults,
            Stream.of(
                    new SelfRoutes(world, gateway::url).routes(),
                    new CommandRoutes(world).routes(),
                    new CallbackRoutes(world, writing).routes(),
                    new FollowUpRoutes(world, writing).routes(),
                    new ChannelRoutes(world).routes(),
                    new MessageRoutes(world, writing).routes())
                .flatMap(List::stream)
                .toList());
    this.guild = guild("Quiz guild");
  }

  /** Starts one on free ports of the loopback interface. */
  public static LocalDiscord start() {
    LocalDiscord discord = new LocalDiscord();
    discord.gateway.open();
    discord.world.connect(discord.gateway::dispatch);
    discord.rest.start();
    return discord;
  }

  /** The only token that is let in. */
  public String token() {
    return World.TOKEN;
  }

  /** The base for REST, ending in a slash. */
  public String apiUrl() {
    return "http://127.0.0.1:" + rest.port() + RestServer.BASE + "/";
  }

  public String gatewayUrl() {
    return gateway.url();
  }

  /** The bot's user id. */
  public String botId() {
    return world.bot().id();
  }

  public LocalClock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  /** The next such request is refused for want of permissions, and not carried out. */
  public void forbidNext(String method, String path) {
    faults.refuse(method, path, Refusal.missingPermissions().reply());
  }

  /** The guild that is there from the start. */
  public Guild guild() {
    return guild;
  }

  /** Another guild, which the bot joins. */
  public Guild guild(String name) {
    Guild created = guildElsewhere(name);
    join(created);
    return created;
  }

  /** Another guild, which the bot does not know until it joins it. */
  public Guild guildElsewhere(String name) {
    return new Guild(world, name);
  }

  /** Somebody invites the bot to a guild. */
  public void join(Guild guild) {
    synchronized (world) {
      world.add(guild);
      world.dispatch("GUILD_CREATE", Intent.GUILDS, guild, guild.json());
    }
  }

  /** The person of this name, who is there from the first mention on. */
  public Person person(String name) {
    return people.computeIfAbsent(name, this::newPerson);
  }

  private Person newPerson(String name) {
    Person person = new Person(world, name);
    world.add(person);
    return person;
  }

  /** Names of the commands that can be run in a guild. */
  public List<String> commands(Guild guild) {
    return Stream.of(Commands.GLOBAL, guild.id())
        .flatMap(scope -> world.commands().in(scope).stream())
        .map(command -> command.path("name").asText())
        .distinct()
        .toList();
  }

  /** As {@link #commands}, but for those that are everywhere. */
  public List<String> ownCommands(Guild guild) {
    return world.commands().in(guild.id()).stream()
        .map(command -> command.path("name").asText())
        .toList();
  }

  /** Another version of the bot has described a command so. */
  public void describeCommand(String name, String description) {
    synchronized (world) {
      String id = world.commands().find(Commands.GLOBAL, name).orElseThrow().path("id").asText();
      world.commands().edit(Commands.GLOBAL, id, Json.object().put("description", description));
    }
  }

  /** Everybody notified by the bot's messages so far. */
  public List<Ping> pings() {
    return world.pings();
  }

  /** Every request so far, in the order of arrival. */
  public List<Exchange> requests() {
    return rest.requests();
  }

  /** Requests of this method on such a path, with {@code *} for a segment. */
  public List<Exchange> requests(String method, String path) {
    return requests().stream().filter(request -> request.is(method, path)).toList();
  }

  /** Whether a bot is connected to the gateway. */
  public boolean isBotConnected() {
    return !gateway.connected().isEmpty();
  }

  /** Breaks the gateway connections. The sessions may be resumed: nothing is missed. */
  public void dropGateway() {
    gateway.drop(true);
  }

  /** Breaks the gateway connections and forgets the sessions: the bot must start new ones. */
  public void invalidateGateway() {
    gateway.drop(false);
  }

  private static Reply limited(Duration retryAfter) {
    return new Reply(
        429,
        Json.object()
            .put("message", "You are being rate limited.")
            .put("retry_after", (double) retryAfter.toSeconds())
            .put("global", false),
        Map.of(
            "Retry-After",
            Long.toString(retryAfter.toSeconds()),
            "X-RateLimit-Scope",
            "user",
            "Via",
            "1.1 local"));
  }

  /** Closes the gateway connections with such a code, and lets nobody in any more. */
  public void shutOut(int code) {
    gateway.refuse(code);
  }

  @Override
  public void close() {
    rest.close();
    gateway.close();
  }
}
