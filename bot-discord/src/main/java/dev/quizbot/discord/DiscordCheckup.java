package dev.quizbot.discord;

import dev.quizbot.app.Doctor.Finding;
import dev.quizbot.app.Secrets;
import dev.quizbot.files.Settings;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks at the token, and at permissions in channels, without connecting to the gateway. */
final class DiscordCheckup {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int ROLE = 0;

  /** What the bot needs to post a question and explain it. */
  private static final List<Permission> NEEDED =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_HISTORY,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_SEND_IN_THREADS);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String api;
  private final String token;
  private final List<Finding> findings = new ArrayList<>();

  private DiscordCheckup(String api, String token) {
    this.api = api;
    this.token = token;
  }

  static List<Finding> of(
      Settings settings, Map<String, String> environment, List<DailySeries> series) {
    DiscordCheckup checkup =
        new DiscordCheckup(
            settings.get(DiscordSettings.API_URL), Secrets.read("DISCORD_TOKEN", environment));
    checkup.look(series.stream().map(DailySeries::venue).distinct().toList());
    return checkup.findings;
  }

  private void look(List<Venue> venues) {
    HttpResponse<String> self = get("users/@me");
    if (self.statusCode() != OK) {
      add(
          false,
          "DISCORD_TOKEN",
          self.statusCode() == UNAUTHORIZED
              ? "Discord does not know it; copy it anew"
              : "Discord answers " + self.statusCode());
      return;
    }
    DataObject bot = DataObject.fromJson(self.body());
    add(true, "DISCORD_TOKEN", "is that of " + bot.getString("username"));
    venues.forEach(venue -> look(venue, bot.getString("id")));
  }

  private void look(Venue venue, String bot) {
    String what = "channel " + venue.channel();
    HttpResponse<String> channel = get("channels/" + venue.channel());
    HttpResponse<String> member = get("guilds/%s/members/%s".formatted(venue.community(), bot));
    HttpResponse<String> roles = get("guilds/%s/roles".formatted(venue.community()));
    if (Stream.of(channel, member, roles).anyMatch(response -> response.statusCode() != OK)) {
      add(false, what, "can't be seen; it is gone, or the bot was removed or may not see it");
      return;
    }
    List<String> own =
        Stream.concat(
                Stream.of(venue.community()), // everybody's role has the server's id
                DataObject.fromJson(member.body()).getArray("roles").stream(DataArray::getString))
            .toList();
    long allowed =
        allowed(DataObject.fromJson(channel.body()), DataArray.fromJson(roles.body()), own);
    String missing =
        NEEDED.stream()
            .filter(permission -> (allowed & permission.getRawValue()) == 0)
            .map(Permission::getName)
            .collect(Collectors.joining(", "));
    add(
        missing.isEmpty(),
        what,
        missing.isEmpty() ? "all permissions are there" : "missing permissions: " + missing);
  }

  /**
   * What a member with these roles may do.
   *
   * @see <a href="https://discord.com/developers/docs/topics/permissions">Discord on
   *     permissions</a>
   */
  private static long allowed(DataObject channel, DataArray roles, List<String> own) {
    Map<String, Long> byRole = new HashMap<>();
    roles.stream(DataArray::getObject)
        .forEach(role -> byRole.put(role.getString("id"), role.getLong("permissions")));
    long allowed =
        own.stream().mapToLong(role -> byRole.getOrDefault(role, 0L)).reduce(0, (a, b) -> a | b);
    if ((allowed & Permission.ADMINISTRATOR.getRawValue()) != 0) {
      return -1;
    }
    long denied = 0;
    long granted = 0;
    for (int i = 0; i < overwrites(channel).length(); i++) {
      DataObject overwrite = overwrites(channel).getObject(i);
      if (overwrite.getInt("type") == ROLE && own.contains(overwrite.getString("id"))) {
        denied |= overwrite.getLong("deny");
        granted |= overwrite.getLong("allow");
      }
    }
    return (allowed & ~denied) | granted;
  }

  private static DataArray overwrites(DataObject channel) {
    return channel.optArray("permission_overwrites").orElseGet(DataArray::empty);
  }

  private HttpResponse<String> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bot " + token)
            .header("User-Agent", "DiscordBot (quizbot, 0)")
            .timeout(PATIENCE)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new IllegalStateException("Discord at %s can't be reached".formatted(api), unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private void add(boolean right, String what, String text) {
    findings.add(new Finding(right, what, text));
  }
}
