package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.Gson;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.quizbot.quiz.Keep;
import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces that have installed the app, in the bot's database. Tokens that expire are renewed
 * in good time, by one thread of one process; the others use the old one meanwhile, which is good
 * until it expires.
 *
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Slack on token
 *     rotation</a>
 */
final class Installations implements InstallationService, Workspaces {
  private static final Logger log = LoggerFactory.getLogger(Installations.class);
  private static final String INSTALLED = "slack/installed/";
  private static final String RENEWING = "slack/renewing/";

  /** A token that is good for so short a time is renewed. */
  private static final Duration EARLY = Duration.ofHours(2);

  /** After so long, whoever wanted to renew a token is thought to be gone. */
  private static final Duration RENEWAL = Duration.ofMinutes(1);

  /** Another process may have renewed a token or removed a workspace. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private static final Gson GSON = new Gson();

  private final Keep keep;
  private final MethodsClient slack;
  private final Credentials.Client client;
  private final InstantSource clock;
  private final Executor threads;
  private final Set<String> renewing = ConcurrentHashMap.newKeySet();
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
  private final Cache<String, Optional<Installed>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /** A workspace whose token can't be renewed is left alone for so long, until then. */
  private record Pause(Duration length, Instant until) {}

  /**
   * One installation as it is kept.
   *
   * @param refresh what a new token is got with; none if the token does not expire
   * @param expires when the token expires, in seconds since 1970; 0 for never
   * @param since when the app was installed, in seconds since 1970
   */
  private record Installed(
      String token,
      @Nullable String refresh,
      long expires,
      String botUser,
      String address,
      long since) {
    Workspace workspace(String team) {
      return new Workspace(team, token, botUser, address);
    }

    boolean isOld(Instant now) {
      return refresh != null && expires != 0 && now.plus(EARLY).getEpochSecond() >= expires;
    }
  }

  /**
   * The installations in a database.
   *
   * @param threads on which tokens are renewed
   */
  Installations(
      Keep keep,
      MethodsClient slack,
      Credentials.Client client,
      InstantSource clock,
      Executor threads) {
    this.keep = keep;
    this.slack = slack;
    this.client = client;
    this.clock = clock;
    this.threads = threads;
  }

  /** With a token that is good for a while, though it may be about to be renewed. */
  /**
   * The workspaces' tokens, by workspace.
   *
   * @param kept what is kept, by name; whatever else is among it is passed over
   */
  static Map<String, String> tokens(Map<String, String> kept) {
    return kept.entrySet().stream()
        .filter(one -> one.getKey().startsWith(INSTALLED))
        .collect(
            Collectors.toMap(
                one -> one.getKey().substring(INSTALLED.length()),
                one -> installed(one.getValue()).token(),
                (one, other) -> one,
                TreeMap::new));
  }

  @Override
  public Optional<Workspace> find(String team) {
    Optional<Installed> there = known.get(team, this::read);
    there.filter(this::isOld).ifPresent(old -> renewSoon(team));
    return there.map(installed -> installed.workspace(team));
  }

  /** Renews the tokens that will expire; to be called now and then. */
  void renewOld() {
    keep.keptUnder(INSTALLED)
        .forEach(
            (name, text) -> {
              if (isOld(installed(text))) {
                renewSoon(name.substring(INSTALLED.length()));
              }
            });
  }

  /**
   * A workspace has removed the app. Its rounds and points stay, in case it comes back.
   *
   * @param at when that was; what was installed since then stays
   */
  void uninstalled(String team, Instant at) {
    Optional<String> there = keep.kept(INSTALLED + team);
    while (there.filter(text -> installed(text).since() <= at.getEpochSecond()).isPresent()) {
      if (keep.forget(INSTALLED + team, there.get())) {
        log.info("uninstalled team={}", team);
      }
      there = keep.kept(INSTALLED + team);
    }
    known.invalidate(team);
  }

  /** Bolt asks for none, since {@link Authorization} finds workspaces. */
  @Override
  public @Nullable Bot findBot(String enterprise, String team) {
    return null;
  }

  @Override
  public void saveInstallerAndBot(Installer installer) {
    String token = installer.getBotAccessToken();
    AuthTestResponse self = SlackCall.run(() -> slack.authTest(r -> r.token(token)));
    Long expires = installer.getBotTokenExpiresAt();
    put(
        self.getTeamId(),
        new Installed(
            token,
            installer.getBotRefreshToken(),
            expires == null ? 0 : expires / 1000,
            self.getUserId(),
            self.getUrl(),
            clock.instant().getEpochSecond()));
    log.info("installed team={}", self.getTeamId());
  }

  /** Done by {@link #uninstalled}, which knows when. */
  @Override
  public void deleteBot(Bot bot) {
    uninstalled(bot.getTeamId(), clock.instant());
  }

  /** No tokens of people are asked for. */
  @Override
  public @Nullable Installer findInstaller(String enterprise, String team, String user) {
    return null;
  }

  @Override
  public void deleteInstaller(Installer installer) {
    // there are none
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean enabled) {
    // there is no such data
  }

  private boolean isOld(Installed installed) {
    return installed.isOld(clock.instant());
  }

  private void renewSoon(String team) {
    Pause pause = pauses.get(team);
    boolean isLeftAlone = pause != null && clock.instant().isBefore(pause.until());
    if (isLeftAlone || !renewing.add(team)) {
      return;
    }
    try {
      threads.execute(() -> renewAlone(team));
    } catch (RejectedExecutionException stopping) {
      renewing.remove(team);
    }
  }

  private void renewAlone(String team) {
    try {
      renewIfOld(team);
      pauses.remove(team);
    } catch (NotYetException limited) {
      leaveAlone(team, limited.pause(), limited);
    } catch (RuntimeException failure) {
      Pause last = pauses.get(team);
      leaveAlone(team, last == null ? FIRST_PAUSE : last.length().multipliedBy(2), failure);
    } finally {
      renewing.remove(team);
    }
  }

  private void leaveAlone(String team, Duration wanted, RuntimeException failure) {
    Duration pause = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
    pauses.put(team, new Pause(pause, clock.instant().plus(pause)));
    log.warn(
        "can't renew the token of team={}, next try in {} s: {}",
        team,
        pause.toSeconds(),
        failure.toString());
  }

  private void renewIfOld(String team) {
    Optional<String> there = keep.kept(INSTALLED + team);
    known.put(team, there.map(Installations::installed));
    String mine = Long.toString(clock.instant().plus(RENEWAL).getEpochSecond());
    if (there.filter(text -> isOld(installed(text))).isEmpty() || !mayRenew(team, mine)) {
      return;
    }
    try {
      renew(team, there.get());
    } finally {
      keep.forget(RENEWING + team, mine);
    }
  }

  private boolean mayRenew(String team, String mine) {
    if (keep.keepFirst(RENEWING + team, mine)) {
      return true;
    }
    Optional<String> other = keep.kept(RENEWING + team);
    return other
            .filter(until -> Long.parseLong(until) < clock.instant().getEpochSecond())
            .filter(until -> keep.forget(RENEWING + team, until))
            .isPresent()
        && keep.keepFirst(RENEWING + team, mine);
  }

  /** Whoever installs or removes the app meanwhile has the last word. */
  private void renew(String team, String there) {
    Installed old = installed(there);
    OAuthV2AccessResponse response =
        SlackCall.run(
            () ->
                slack.oauthV2Access(
                    r ->
                        r.clientId(client.id())
                            .clientSecret(client.secret())
                            .grantType("refresh_token")
                            .refreshToken(old.refresh())));
    Installed renewed =
        new Installed(
            response.getAccessToken(),
            response.getRefreshToken(),
            clock.instant().getEpochSecond() + response.getExpiresIn(),
            old.botUser(),
            old.address(),
            old.since());
    boolean isKept = keep.replace(INSTALLED + team, there, GSON.toJson(renewed));
    known.invalidate(team);
    log.info("{} the token of team={}", isKept ? "renewed" : "renewed in vain", team);
  }

  private void put(String team, Installed installed) {
    keep.keep(INSTALLED + team, GSON.toJson(installed));
    known.put(team, Optional.of(installed));
  }

  private Optional<Installed> read(String team) {
    return keep.kept(INSTALLED + team).map(Installations::installed);
  }

  private static Installed installed(String text) {
    return GSON.fromJson(text, Installed.class);
  }
}
