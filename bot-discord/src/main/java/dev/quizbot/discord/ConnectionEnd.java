package dev.quizbot.discord;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;

/** Hears when Discord ends a connection for good, which JDA does not try to mend. */
final class ConnectionEnd extends ListenerAdapter {
  private final CompletableFuture<String> reason = new CompletableFuture<>();

  /** Why Discord has ended the connection, once it has: for people, with what to do. */
  CompletableFuture<String> reason() {
    return reason;
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    CloseCode code = event.getCloseCode();
    if (code != null && !code.isReconnect()) {
      reason.complete(text(code));
    }
  }

  private static String text(CloseCode code) {
    String advice =
        switch (code) {
          case AUTHENTICATION_FAILED ->
              "it does not know this DISCORD_TOKEN any more; copy it anew from the developer portal";
          case INVALID_SHARD, SHARDING_REQUIRED ->
              "the bot is in too many servers for so few connections; set discord.shards to auto";
          case INVALID_INTENTS, DISALLOWED_INTENTS ->
              "it refuses the bot's intents, though none of them is privileged; look at the"
                  + " application in the developer portal";
          default -> code.getMeaning();
        };
    return "Discord has ended the connection (code %d): %s".formatted(code.getCode(), advice);
  }
}
