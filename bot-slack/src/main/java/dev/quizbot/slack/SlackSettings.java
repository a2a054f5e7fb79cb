package dev.quizbot.slack;

import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Setting;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of this adapter; {@code config/quizbot.yml} says what they mean. */
final class SlackSettings {
  /** How Slack reaches the bot. */
  enum Mode {
    SOCKET,
    HTTP
  }

  /** Who may set up a channel's daily post. */
  enum DailySetup {
    MEMBERS,
    ADMINS
  }

  static final Setting<String> API_URL =
      new Setting<>("slack.api-url", "https://slack.com/api/", SlackSettings::url);
  static final Setting<Mode> MODE =
      new Setting<>("slack.mode", "socket", text -> oneOf(Mode.values(), text));
  static final Setting<String> HTTP_HOST =
      new Setting<>("slack.http.host", "127.0.0.1", text -> text);
  static final Setting<Integer> HTTP_PORT =
      new Setting<>("slack.http.port", "3000", SlackSettings::port);

  /** Where people reach the bot, for links; none for where Slack's settings say. */
  static final Setting<Optional<String>> PUBLIC_URL =
      new Setting<>("slack.http.public-url", "none", SlackSettings::publicUrl);

  static final Setting<DailySetup> DAILY_SETUP =
      new Setting<>("slack.daily-setup", "members", text -> oneOf(DailySetup.values(), text));

  /** The core's settings and these. */
  static final List<Setting<?>> ALL = all();

  private static final int MAX_PORT = 65_535;

  private SlackSettings() {}

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(BotSettings.ALL);
    all.addAll(List.of(API_URL, MODE, HTTP_HOST, HTTP_PORT, PUBLIC_URL, DAILY_SETUP));
    return List.copyOf(all);
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String text) {
    return Arrays.stream(values)
        .filter(value -> word(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "write "
                        + String.join(
                            " or ", Arrays.stream(values).map(SlackSettings::word).toList())));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX_PORT) {
      throw new IllegalArgumentException("write a port from 1 to 65535, or 0 for any free one");
    }
    return Integer.parseInt(text);
  }

  private static Optional<String> publicUrl(String text) {
    return text.equals("none") ? Optional.empty() : Optional.of(url(text));
  }

  private static String url(String text) {
    URI address = URI.create(text);
    String scheme = String.valueOf(address.getScheme());
    if (!List.of("http", "https").contains(scheme) || address.getHost() == null) {
      throw new IllegalArgumentException("write an address that begins with http:// or https://");
    }
    return text.endsWith("/") ? text : text + "/";
  }
}
