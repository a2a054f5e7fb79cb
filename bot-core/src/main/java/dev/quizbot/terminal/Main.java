package dev.quizbot.terminal;

import dev.quizbot.app.Logging;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code quizbot}: the quiz on the command line. */
@Command(
    name = "quizbot",
    description = "A quiz for teams; here for one, in the terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {"0:success", "1:problems found", "2:wrong usage"})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty(Logging.LEVEL, "WARN"); // who plays here is told what matters on the screen
    // Texts are in UTF-8 whatever the environment says, as in a container without a locale.
    PrintWriter out = writer(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.exit(run(in, out, err, args));
  }

  /** Runs a command and returns its exit code. */
  static int run(BufferedReader in, PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .addSubcommand(new PlayCommand(in))
        .addSubcommand(new TopicsCommand())
        .addSubcommand(new LeaderboardCommand())
        .addSubcommand(new CheckCommand())
        .addSubcommand(new DoctorCommand())
        .addSubcommand(new BackupCommand())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  /** Tells people what is wrong; developers find the rest in the log. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    String message = Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    command.getErr().println(message);
    command.getErr().flush();
    LoggerFactory.getLogger(Main.class).debug("failed", failure);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The version as the build wrote it into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"quizbot " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
  }
}
