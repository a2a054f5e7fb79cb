package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Everything there is on the local Discord. Reading it needs no lock; whoever changes more than one
 * thing holds the world's monitor meanwhile.
 */
final class World {

  static final String TOKEN = "local-bot-token";

  private final InstantSource clock;
  private final Snowflakes ids;
  private final Bot bot;
  private final Commands commands;
  private final Map<String, Guild> guilds = new ConcurrentSkipListMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Guild nowhere;
  private final Map<String, Channel> direct = new ConcurrentHashMap<>();
  private final Map<String, Person> people = new ConcurrentSkipListMap<>();
  private final Map<String, Interaction> interactions = new ConcurrentHashMap<>();
  private final List<Ping> pings = new CopyOnWriteArrayList<>();
  private volatile Consumer<Event> gateway = event -> {};

  World(InstantSource clock) {
    this.clock = clock;
    this.ids = new Snowflakes(clock);
    this.bot = new Bot(ids.next(), "quizbot");
    this.commands = new Commands(ids, bot.id());
    this.nowhere = new Guild(this, "direct messages");
  }

  InstantSource clock() {
    return clock;
  }

  String nextId() {
    return ids.next();
  }

  Bot bot() {
    return bot;
  }

  Commands commands() {
    return commands;
  }

  void connect(Consumer<Event> gateway) {
    this.gateway = gateway;
  }

  void dispatch(Event event) {
    gateway.accept(event);
  }

  void dispatch(String name, Intent intent, Guild guild, ObjectNode data) {
    dispatch(new Event(name, intent, guild.id(), data));
  }

  List<Guild> guilds() {
    return List.copyOf(guilds.values());
  }

  void add(Guild guild) {
    guilds.put(guild.id(), guild);
  }

  Guild guild(String id) {
    return Optional.ofNullable(guilds.get(id)).orElseThrow(Refusal::unknownGuild);
  }

  void add(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void remove(Channel channel) {
    channels.remove(channel.id());
    channels.values().removeIf(thread -> thread.isThreadOf(channel));
  }

  Channel channel(String id) {
    return findChannel(id).orElseThrow(Refusal::unknownChannel);
  }

  Optional<Channel> findChannel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** The place where the bot and a person write to each other. */
  Channel direct(Person person) {
    return direct.computeIfAbsent(
        person.id(),
        id -> {
          Channel channel = new Channel(this, nowhere, nextId(), person.name());
          add(channel);
          return channel;
        });
  }

  void add(Person person) {
    people.put(person.id(), person);
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  void add(Interaction interaction) {
    interactions.put(interaction.token(), interaction);
  }

  Optional<Interaction> interaction(String token) {
    return Optional.ofNullable(interactions.get(token));
  }

  void add(Ping ping) {
    pings.add(ping);
  }

  List<Ping> pings() {
    return List.copyOf(pings);
  }
}
