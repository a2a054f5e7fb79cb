package dev.quizbot.discord;

import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Setting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.RestConfig;

/** The settings of this adapter; {@code config/quizbot.yml} says what they mean. */
final class DiscordSettings {
  static final Setting<String> API_URL =
      new Setting<>(
          "discord.api-url",
          RestConfig.DEFAULT_BASE_URL,
          text -> url(text, Set.of("http", "https")));
  static final Setting<String> GATEWAY_URL =
      new Setting<>(
          "discord.gateway-url",
          "wss://gateway.discord.gg/",
          text -> url(text, Set.of("ws", "wss")));

  /** The core's settings and these. */
  static final List<Setting<?>> ALL = all();

  /** The sections of the other adapters. */
  static final Set<String> FOREIGN =
      BotSettings.ADAPTER_SECTIONS.stream()
          .filter(section -> !section.equals("discord"))
          .collect(Collectors.toUnmodifiableSet());

  private DiscordSettings() {}

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(BotSettings.ALL);
    all.addAll(List.of(API_URL, GATEWAY_URL));
    return List.copyOf(all);
  }

  private static String url(String text, Set<String> schemes) {
    URI address = URI.create(text);
    if (!schemes.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
      throw new IllegalArgumentException(
          "write an address that begins with " + String.join(":// or ", schemes) + "://");
    }
    return text.endsWith("/") ? text : text + "/";
  }
}
