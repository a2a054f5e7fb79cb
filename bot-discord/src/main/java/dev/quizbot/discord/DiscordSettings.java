package dev.quizbot.discord;

import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Setting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** The only guilds that get the commands; empty for all. */
  static final Setting<Set<String>> GUILDS =
      new Setting<>("discord.guilds", "all", DiscordSettings::guilds);

  /** How many shards; -1 for as many as Discord recommends. */
  static final Setting<Integer> SHARDS =
      new Setting<>("discord.shards", "1", DiscordSettings::shards);

  /** The core's settings and these. */
  static final List<Setting<?>> ALL = all();

  private DiscordSettings() {}

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(BotSettings.ALL);
    all.addAll(List.of(API_URL, GATEWAY_URL, GUILDS, SHARDS));
    return List.copyOf(all);
  }

  private static Set<String> guilds(String text) {
    if (text.equals("all")) {
      return Set.of();
    }
    Set<String> ids = Set.of(text.split("[,\\s]+"));
    if (!ids.stream().allMatch(id -> id.matches("[0-9]{15,20}"))) {
      throw new IllegalArgumentException(
          "write server ids of 15 to 20 digits with commas between them, or all");
    }
    return ids;
  }

  private static int shards(String text) {
    if (text.equals("auto")) {
      return -1;
    }
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("write a number from 1 to 9999, or auto");
    }
    return Integer.parseInt(text);
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
