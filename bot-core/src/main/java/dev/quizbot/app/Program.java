package dev.quizbot.app;

import dev.quizbot.files.Setting;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsException;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.store.DatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** An adapter's program: reads settings, starts the bot, and runs until the process is stopped. */
@Command(
    description = "Runs the quiz bot until it is stopped.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:success",
      "1:something must be mended",
      "2:wrong usage",
      "3:an unexpected failure; starting again may help"
    })
public final class Program implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(Program.class);
  static final int UNEXPECTED = 3;
  private static final Path CONFIG = Path.of("config", "quizbot.yml");

  private final Adapter adapter;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings file (config/quizbot.yml if it is there).")
  private @Nullable Path config;

  @Spec private CommandSpec spec;

  /**
   * What an adapter brings.
   *
   * @param section its own section in the settings file, which is also the platform's name
   * @param known the core's settings and the adapter's
   */
  public record Adapter(
      String section, List<Setting<?>> known, Start start, Doctor.Checkup checkup) {
    public Adapter {
      known = List.copyOf(known);
    }
  }

  /** How an adapter starts its bot. */
  public interface Start {
    /**
     * Starts; the bot is ready when it returns.
     *
     * @throws IllegalStateException if it can't be started as set up; the message says why and is
     *     meant for people
     */
    AutoCloseable start(Settings settings, Map<String, String> environment)
        throws InterruptedException;
  }

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  private Program(Adapter adapter) {
    this.adapter = adapter;
  }

  /**
   * Runs the program.
   *
   * @return the exit code: 1 if it can't be started as set up, with one line in the log that says
   *     why
   */
  public static int run(Adapter adapter, String... args) {
    Program program = new Program(adapter);
    return new CommandLine(program)
        .setCommandName("quizbot-" + adapter.section())
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
        .execute(args);
  }

  @Override
  public Integer call() throws InterruptedException {
    AutoCloseable bot = adapter.start().start(settings(), System.getenv());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot), "stop"));
    new CountDownLatch(1).await(); // until the process is told to stop
    return 0;
  }

  /** Does not start the bot. */
  @Command(
      name = "doctor",
      description = "Looks at settings, bank, database, tokens, permissions and daily questions.",
      mixinStandardHelpOptions = true)
  int doctor() {
    Doctor doctor = new Doctor(settings(), System.getenv(), InstantSource.system());
    return Doctor.print(
        doctor.examine(Optional.of(adapter.section()), adapter.checkup()),
        spec.commandLine().getOut());
  }

  private Settings settings() {
    Set<String> foreign =
        BotSettings.ADAPTER_SECTIONS.stream()
            .filter(other -> !other.equals(adapter.section()))
            .collect(Collectors.toUnmodifiableSet());
    return SettingsFile.read(
        Optional.ofNullable(config).or(() -> Optional.of(CONFIG).filter(Files::exists)),
        foreign,
        System.getenv(),
        adapter.known());
  }

  private static int explain(Exception failure) {
    if (failure instanceof SettingsException
        || failure instanceof DatabaseException
        || failure instanceof IllegalStateException) {
      log.error("{}", failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    log.error("failed", failure);
    return UNEXPECTED;
  }

  private static void stop(AutoCloseable bot) {
    try {
      bot.close();
    } catch (Exception failure) {
      log.error("did not stop in order", failure);
    }
  }
}
