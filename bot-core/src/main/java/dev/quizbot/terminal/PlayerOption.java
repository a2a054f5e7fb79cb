package dev.quizbot.terminal;

import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who sits at the terminal. */
final class PlayerOption {
  private static final int MAX_NAME = 50;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who plays (${DEFAULT-VALUE}).")
  private String name = "";

  /**
   * The player with this name.
   *
   * @throws ParameterException if it is no name
   */
  Player player(CommandSpec spec) {
    String shown = new Player(new PlayerId(TerminalPlatform.NAME, "?"), name).name();
    if (shown.isEmpty() || shown.length() > MAX_NAME) {
      throw new ParameterException(
          spec.commandLine(), "--as needs a name of 1 to %d characters".formatted(MAX_NAME));
    }
    return new Player(new PlayerId(TerminalPlatform.NAME, shown), shown);
  }
}
