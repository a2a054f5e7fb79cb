package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
  private final Gate gate;
  private final Executor threads;
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

  People(MethodsClient slack, Workspaces workspaces, Gate gate, Executor threads) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.gate = gate;
    this.threads = threads;
  }

  /** Slack does not tell right now. */
  static final class UntoldException extends RuntimeException {
    UntoldException(Throwable cause) {
      super("Slack does not tell who somebody is: " + cause, cause);
    }
  }

  /**
   * Whether somebody is an admin right now, which is asked anew each time; this may take a while.
   *
   * @throws UntoldException if Slack does not tell
   */
  boolean isAdmin(String team, String user) {
    Key key = new Key(team, user);
    known.invalidate(key);
    try {
      return known.get(key).filter(Person::admin).isPresent();
    } catch (SlackCall.RefusedException nobody) {
      log.warn("can't look up user={}: {}", user, nobody.toString());
      return false;
    } catch (RuntimeException untold) {
      throw new UntoldException(untold);
    }
  }

  /**
   * Somebody's time zone, if it is known or Slack tells it; this may take a while.
   *
   * @throws UntoldException if Slack does not tell right now
   */
  Optional<ZoneId> zone(String team, String user) {
    try {
      return known.get(new Key(team, user)).flatMap(Person::zone);
    } catch (SlackCall.RefusedException nobody) {
      log.warn("can't look up user={}: {}", user, nobody.toString());
      return Optional.empty();
    } catch (RuntimeException untold) {
      throw new UntoldException(untold);
    }
  }

  /** As {@link #zone}, without waiting long for Slack. */
  Optional<ZoneId> zoneSoon(String team, String user) {
    return soon(new Key(team, user)).flatMap(Person::zone);
  }

  /**
   * A player, without waiting long for Slack.
   *
   * @param handle what Slack calls them in what they did; used until their name is known
   */
  Player player(String team, String user, String handle) {
    String name = soon(new Key(team, user)).map(Person::name).orElse(handle);
    return new Player(new PlayerId(SlackPlatform.NAME, user), name);
  }

  /** The player whom a word mentions, if it does, without waiting long for Slack. */
  Optional<Player> mentioned(String team, String word) {
    Matcher mention = MENTION.matcher(word);
    return mention.matches()
        ? Optional.of(player(team, mention.group(1), mention.group(1)))
        : Optional.empty();
  }

  private Optional<Person> soon(Key key) {
    Optional<Person> person = known.getIfPresent(key);
    return person != null
        ? person
        : CompletableFuture.supplyAsync(() -> find(key), threads)
            .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .join();
  }

  private Optional<Person> find(Key key) {
    try {
      return known.get(key);
    } catch (RuntimeException unknown) {
      log.warn("can't look up user={}: {}", key.user(), unknown.toString());
      return Optional.empty();
    }
  }

  private Optional<Person> load(Key key) {
    Optional<Workspace> workspace = workspaces.find(key.team());
    if (workspace.isEmpty()) {
      return Optional.empty();
    }
    String token = workspace.get().token();
    UsersInfoResponse response =
        gate.run(
            "users.info",
            workspace.get().team(),
            () -> slack.usersInfo(r -> r.token(token).user(key.user())));
    return Optional.of(person(response.getUser()));
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
