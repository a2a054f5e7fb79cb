package dev.quizbot.slack;

import dev.quizbot.app.Program;
import java.time.Duration;
import java.time.InstantSource;

/** {@code quizbot-slack.jar}: runs until it is stopped. */
public final class Main {
  private static final Duration PACE = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] args) {
    Program.Adapter adapter =
        new Program.Adapter(
            SlackPlatform.NAME,
            SlackSettings.ALL,
            (settings, environment) ->
                SlackBot.start(
                    settings,
                    Credentials.read(settings.get(SlackSettings.MODE), environment),
                    InstantSource.system(),
                    PACE),
            SlackCheckup::of);
    System.exit(Program.run(adapter, args));
  }
}
