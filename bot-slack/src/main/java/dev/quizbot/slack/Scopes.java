package dev.quizbot.slack;

import java.util.List;

/** What the app asks workspaces for; {@code config/slack-manifest.yml} says why each. */
final class Scopes {
  static final List<String> BOT =
      List.of(
          "commands",
          "chat:write",
          "users:read",
          "app_mentions:read",
          "channels:history",
          "groups:history");

  private Scopes() {}
}
