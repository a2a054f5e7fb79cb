package dev.quizbot.terminal;

import dev.quizbot.app.BotSettings;
import dev.quizbot.store.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quizbot backup}. */
@Command(
    name = "backup",
    description = "Copies the SQLite database to a file, while the bot may go on running.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Where to; nothing may be there yet.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Database.backup(config.settings().get(BotSettings.DATABASE_URL), file);
    spec.commandLine().getOut().println("Copied to " + file + ".");
    return 0;
  }
}
