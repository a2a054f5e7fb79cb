package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.Gson;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.quizbot.quiz.Keep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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

  private static final Gson GSON = new Gson();

  private final Keep keep;
  private final MethodsClient slack;
  private final Credentials.Client client;
  private final InstantSource clock;
  private final Cache<String, Optional<Installed>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /**
   * One installation as it is kept.
   *
   * @param refresh what a new token is got with; none if the token does not expire
   * @param expires when the token expires, in seconds since 1970; 0 for never
   */
  private record Installed(
      String token, @Nullable String refresh, long expires, String botUser, String address) {
    Workspace workspace() {
      return new Workspace(token, botUser, address);
    }

    boolean isOld(Instant now) {
      return refresh != null && expires != 0 && now.plus(EARLY).getEpochSecond() >= expires;
    }
  }

  Installations(Keep keep, MethodsClient slack, Credentials.Client client, InstantSource clock) {
    this.keep = keep;
    this.slack = slack;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public Optional<Workspace> find(String team) {
    return fresh(team).map(Installed::workspace);
  }

  /** What Bolt authorizes requests with. It has no refresh token, so Bolt leaves renewing to us. */
  @Override
  public @Nullable Bot findBot(String enterprise, String team) {
    return fresh(team)
        .map(
            installed -> {
              Bot bot = new DefaultBot();
              bot.setTeamId(team);
              bot.setEnterpriseId(enterprise);
              bot.setBotUserId(installed.botUser());
              bot.setBotAccessToken(installed.token());
              return bot;
            })
        .orElse(null);
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
            self.getUrl()));
    log.info("installed team={}", self.getTeamId());
  }

  @Override
  public void deleteBot(Bot bot) {
    deleteAll(bot.getEnterpriseId(), bot.getTeamId());
  }

  /** The workspace's rounds and points stay, in case it comes back. */
  @Override
  public void deleteAll(String enterprise, String team) {
    keep.kept(INSTALLED + team)
        .filter(text -> keep.forget(INSTALLED + team, text))
        .ifPresent(gone -> log.info("uninstalled team={}", team));
    known.invalidate(team);
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

  @Override
  public String getInstallationGuideText(String enterprise, String team, String user) {
    return "I am not installed in this workspace. Ask who runs me for the link to install me.";
  }

  private Optional<Installed> fresh(String team) {
    Optional<Installed> there = known.get(team, this::read);
    return there.filter(installed -> installed.isOld(clock.instant())).isPresent()
        ? renewed(team)
        : there;
  }

  private synchronized Optional<Installed> renewed(String team) {
    Optional<Installed> there = read(team);
    if (there.filter(installed -> installed.isOld(clock.instant())).isEmpty()) {
      known.put(team, there);
      return there;
    }
    String mine = Long.toString(clock.instant().plus(RENEWAL).getEpochSecond());
    if (!mayRenew(team, mine)) {
      return there;
    }
    try {
      return Optional.of(renew(team, there.get()));
    } catch (RuntimeException failure) {
      log.warn("can't renew the token of team={}: {}", team, failure.toString());
      return there;
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

  private Installed renew(String team, Installed old) {
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
            old.address());
    put(team, renewed);
    log.info("renewed the token of team={}", team);
    return renewed;
  }

  private void put(String team, Installed installed) {
    keep.keep(INSTALLED + team, GSON.toJson(installed));
    known.put(team, Optional.of(installed));
  }

  private Optional<Installed> read(String team) {
    return keep.kept(INSTALLED + team).map(text -> GSON.fromJson(text, Installed.class));
  }
}
