package dev.quizbot.discord;

import dev.quizbot.app.Program;
import dev.quizbot.app.Secrets;
import java.time.Duration;
import java.time.InstantSource;

/** {@code quizbot-discord.jar}: runs until it is stopped. */
public final class Main {
  private static final Duration PACE = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] args) {
    Program.Adapter adapter =
        new Program.Adapter(
            DiscordPlatform.NAME,
            DiscordSettings.ALL,
            (settings, environment) ->
                DiscordBot.start(
                    settings,
                    Secrets.read("DISCORD_TOKEN", environment),
                    InstantSource.system(),
                    PACE,
                    Main::fail),
            DiscordCheckup::of);
    System.exit(Program.run(adapter, args));
  }

  /** Ends the process, in order, so that whatever watches over it learns that it has failed. */
  private static void fail() {
    new Thread(() -> System.exit(1), "end").start(); // whoever calls it must not wait for the end
  }
}
