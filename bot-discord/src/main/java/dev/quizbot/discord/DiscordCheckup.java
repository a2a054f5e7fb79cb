package dev.quizbot.discord;

import dev.quizbot.app.Doctor;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks at the token, and at permissions in channels, without connecting to the gateway. */
final class DiscordCheckup {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String api;
  private final String token;
  private final List<Finding> findings = new ArrayList<>();

  private DiscordCheckup(String api, String token) {
    this.api = api;
    this.token = token;
  }

  static List<Finding> of(Settings settings, Map<String, String> environment, Doctor.Known known) {
    DiscordCheckup checkup =
        new DiscordCheckup(
            settings.get(DiscordSettings.API_URL), Secrets.read("DISCORD_TOKEN", environment));
    checkup.look(known.series().stream().map(DailySeries::venue).distinct().toList());
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
    venues.forEach(venue -> attempt(venue, bot.getString("id")));
  }

  /** What can't be found out about one channel takes nothing from what is found about others. */
  private void attempt(Venue venue, String bot) {
    String what = "channel " + venue.channel();
    try {
      look(what, venue, bot);
    } catch (RuntimeException failure) {
      add(false, what, "can't be looked at: " + failure.getMessage());
    }
  }

  private void look(String what, Venue venue, String bot) {
    HttpResponse<String> channel = get("channels/" + venue.channel());
    HttpResponse<String> member = get("guilds/%s/members/%s".formatted(venue.community(), bot));
    HttpResponse<String> roles = get("guilds/%s/roles".formatted(venue.community()));
    if (Stream.of(channel, member, roles).anyMatch(response -> response.statusCode() != OK)) {
      add(false, what, "can't be seen; it is gone, or the bot was removed or may not see it");
      return;
    }
    long allowed =
        new MemberPermissions(
                venue.community(),
                bot,
                DataObject.fromJson(member.body()).getArray("roles").stream(DataArray::getString)
                    .toList())
            .in(parent(DataObject.fromJson(channel.body())), DataArray.fromJson(roles.body()));
    String missing =
        Needs.ALL.stream()
            .filter(permission -> (allowed & permission.getRawValue()) == 0)
            .map(Needs::name)
            .collect(Collectors.joining(", "));
    add(
        missing.isEmpty(),
        what,
        missing.isEmpty() ? "all permissions are there" : "missing permissions: " + missing);
  }

  /** The channel that a thread is in, from which it has its permissions; any other as it is. */
  private DataObject parent(DataObject channel) {
    return ChannelType.fromId(channel.getInt("type")).isThread()
        ? DataObject.fromJson(get("channels/" + channel.getString("parent_id")).body())
        : channel;
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
