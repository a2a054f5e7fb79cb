package dev.quizbot.slack.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A workspace where the app may be installed. */
public final class Team {
  /** What the app needs at most. */
  private static final Set<String> ALL_SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "channels:history",
          "groups:history",
          "users:read",
          "app_mentions:read");

  private final String id;
  private final String botUser;
  private volatile String token;
  private volatile boolean installed = true;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private volatile String refresh = "";
  private final Set<String> scopes = ConcurrentHashMap.newKeySet();
  private final Set<String> needed = ConcurrentHashMap.newKeySet();

  Team(String id, String botUser, String token) {
    this.id = id;
    this.botUser = botUser;
    this.token = token;
    tokens.add(token);
    scopes.addAll(ALL_SCOPES);
  }

  public String id() {
    return id;
  }

  /** The bot's user id here. */
  public String botUser() {
    return botUser;
  }

  /** The bot's token, which changes when it is rotated. */
  public String token() {
    return token;
  }

  /** The token with which the next one can be got, once. */
  String refresh() {
    return refresh;
  }

  /** A new token; older ones stay good for a while. */
  void install(String next, String nextRefresh) {
    if (!installed) {
      tokens.clear();
    }
    tokens.add(next);
    token = next;
    refresh = nextRefresh;
    installed = true;
  }

  void uninstall() {
    installed = false;
  }

  boolean takes(String given) {
    return installed && tokens.contains(given);
  }

  /** Takes a scope from the app. */
  public void take(String scope) {
    scopes.remove(scope);
  }

  /** What the app may do. */
  Set<String> scopes() {
    return Set.copyOf(scopes);
  }

  /** The scopes that what the app has done needed. */
  public Set<String> needed() {
    return Set.copyOf(needed);
  }

  void require(String scope) {
    needed.add(scope);
    if (!scopes.contains(scope)) {
      throw Refusal.missingScope(scope);
    }
  }
}
