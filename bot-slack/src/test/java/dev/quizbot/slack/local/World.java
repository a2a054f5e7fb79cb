package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.LocalClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** All there is on this Slack. Guarded by itself where more than one thing changes. */
final class World {
  /** The workspace that is always there. */
  static final String HOME = "T0LOCAL";

  private final LocalClock clock = new LocalClock();
  private final AtomicLong ids = new AtomicLong(1000);
  private final Map<String, Team> teams = new ConcurrentHashMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, Channel> direct = new ConcurrentHashMap<>();
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Map<String, ResponsePlace> responsePlaces = new ConcurrentHashMap<>();
  private final List<Seen> ephemerals = new CopyOnWriteArrayList<>();
  private final Pings pings = new Pings();

  /** A message that one person sees, and the interaction that it answers, if it does. */
  record Seen(String user, Message message, Optional<String> trigger) {}

  /** Where answers to an interaction can be sent. */
  record ResponsePlace(String trigger, String user, Channel channel, AtomicLong uses) {}

  LocalClock clock() {
    return clock;
  }

  Pings pings() {
    return pings;
  }

  String id(String prefix) {
    return prefix + "0LOCAL" + ids.incrementAndGet();
  }

  Team team(String id) {
    return teams.computeIfAbsent(id, key -> new Team(key, id("U"), "xoxb-" + id("T")));
  }

  Team newTeam(String name) {
    Team team = team("T0" + name.toUpperCase(Locale.ROOT));
    team.uninstall();
    return team;
  }

  Optional<Team> teamOf(String token) {
    return teams.values().stream().filter(team -> team.takes(token)).findFirst();
  }

  Optional<Team> teamWith(String refresh) {
    return teams.values().stream().filter(team -> team.refresh().equals(refresh)).findFirst();
  }

  void add(Channel channel) {
    channels.put(channel.id(), channel);
  }

  /** A conversation by its id; a person's id means that with the app. */
  Channel channel(String id) {
    Person person = people.get(id);
    if (person != null) {
      return direct(person);
    }
    return Optional.ofNullable(channels.get(id))
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** The app's own conversation with a person. */
  Channel direct(Person person) {
    return direct.computeIfAbsent(
        person.id(), id -> new Channel(id("D"), person.name(), team(HOME)));
  }

  void add(Person person) {
    people.put(person.id(), person);
  }

  Person person(String id) {
    return Optional.ofNullable(people.get(id)).orElseThrow(() -> new Refusal("user_not_found"));
  }

  /** A new message's timestamp: its id in the channel. */
  String timestamp() {
    long now = clock.instant().getEpochSecond();
    return "%d.%06d".formatted(now, ids.incrementAndGet() % 1_000_000);
  }

  Message post(Channel channel, Optional<String> thread, ObjectNode content) {
    Message message = new Message(channel, timestamp(), thread, false, content);
    channel.add(message);
    pings.read(content);
    return message;
  }

  Message show(String user, Channel channel, ObjectNode content, Optional<String> trigger) {
    Message message = new Message(channel, timestamp(), Optional.empty(), true, content);
    ephemerals.add(new Seen(user, message, trigger));
    pings.readPrivate(content);
    return message;
  }

  List<Message> seenBy(String user) {
    return ephemerals.stream().filter(seen -> seen.user().equals(user)).map(Seen::message).toList();
  }

  /** What somebody was shown because of an interaction, in order. */
  List<Message> answersTo(String trigger) {
    return ephemerals.stream()
        .filter(seen -> seen.trigger().equals(Optional.of(trigger)))
        .map(Seen::message)
        .toList();
  }

  String newResponsePlace(String trigger, String user, Channel channel) {
    String id = id("R");
    responsePlaces.put(id, new ResponsePlace(trigger, user, channel, new AtomicLong()));
    return id;
  }

  Optional<ResponsePlace> responsePlace(String id) {
    return Optional.ofNullable(responsePlaces.get(id));
  }
}
