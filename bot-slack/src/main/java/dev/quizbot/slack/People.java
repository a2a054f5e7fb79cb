package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack tells of people, kept for an hour so that it is not asked for a row at a time. */
final class People {
  private static final Logger log = LoggerFactory.getLogger(People.class);
  private static final int MOST = 10_000;
  private static final Duration KEPT = Duration.ofHours(1);

  /** An acknowledgement must not wait longer for a name. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** As Slack writes a mention in a command whose text it escapes. */
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

  private final MethodsClient slack;
  private final Workspaces workspaces;
  private final ExecutorService threads;
  private final LoadingCache<Key, Optional<Person>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build(this::load);

  private record Key(String team, String user) {}

  /**
   * Somebody in a workspace.
   *
   * @param name as they want to be called
   * @param zone their time zone, if Slack knows it
   * @param admin whether they are an admin or owner of the workspace
   */
  record Person(String name, Optional<ZoneId> zone, boolean admin) {}

  People(MethodsClient slack, Workspaces workspaces, ExecutorService threads) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.threads = threads;
  }

  /** Somebody; asks Slack if need be. None if Slack will not tell. */
  Optional<Person> find(String team, String user) {
    try {
      return known.get(new Key(team, user));
    } catch (RuntimeException unknown) {
      log.warn("can't look up user={}: {}", user, unknown.toString());
      return Optional.empty();
    }
  }

  /** Whether somebody is an admin right now, which is asked anew each time. */
  boolean isAdmin(String team, String user) {
    known.invalidate(new Key(team, user));
    return find(team, user).filter(Person::admin).isPresent();
  }

  /**
   * A player, without waiting long for Slack.
   *
   * @param handle what Slack calls them in what they did; used until their name is known
   */
  Player player(String team, String user, String handle) {
    Optional<Person> person = known.getIfPresent(new Key(team, user));
    if (person == null) {
      person =
          CompletableFuture.supplyAsync(() -> find(team, user), threads)
              .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .join();
    }
    return new Player(
        new PlayerId(SlackPlatform.NAME, user), person.map(Person::name).orElse(handle));
  }

  /** The player whom a word mentions, if it does. */
  Optional<Player> mentioned(String team, String word) {
    Matcher mention = MENTION.matcher(word);
    return mention.matches() ? Optional.of(named(team, mention.group(1))) : Optional.empty();
  }

  private Player named(String team, String user) {
    String name = find(team, user).map(Person::name).orElse(user);
    return new Player(new PlayerId(SlackPlatform.NAME, user), name);
  }

  private Optional<Person> load(Key key) {
    Optional<Workspace> workspace = workspaces.find(key.team());
    if (workspace.isEmpty()) {
      return Optional.empty();
    }
    String token = workspace.get().token();
    return Optional.of(
        person(
            SlackCall.run(() -> slack.usersInfo(r -> r.token(token).user(key.user()))).getUser()));
  }

  private static Person person(User user) {
    String display = user.getProfile() == null ? null : user.getProfile().getDisplayName();
    String name = display == null || display.isBlank() ? user.getRealName() : display;
    return new Person(
        name == null || name.isBlank() ? user.getName() : name,
        Optional.ofNullable(user.getTz())
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .map(ZoneId::of),
        user.isAdmin() || user.isOwner());
  }
}
