package dev.quizbot.campaign;

import dev.quizbot.journey.BotProcess;
import dev.quizbot.local.Hold;
import dev.quizbot.store.Cable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bot's process and its own way to the platform, by which its requests are known. */
final class Replica implements AutoCloseable {
  private final Town town;
  private final Cable cable;
  private final Map<String, String> environment = new HashMap<>();
  private BotProcess process;

  /**
   * Starts it.
   *
   * @param database the URL
   */
  Replica(Town town, String database) {
    this.town = town;
    cable = new Cable(town.apiPort());
    town.environment()
        .forEach(
            (name, value) ->
                environment.put(
                    name, value.replace(":" + town.apiPort() + "/", ":" + cable.port() + "/")));
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", database);
    process = run();
  }

  private BotProcess run() {
    return BotProcess.start(town.program(), environment, List.of("-XX:TieredStopAtLevel=1"));
  }

  void awaitReady() {
    process.awaitLine("ready");
  }

  /** What it has written to its log since it was last started. */
  List<String> lines() {
    return process.lines();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The way from it to the platform. */
  Cable cable() {
    return cable;
  }

  /** Whether the request whose answer waits is its own. */
  boolean isOwn(Hold hold) {
    return cable.leadsFrom(hold.origin());
  }

  /** Ends it at once, without warning. */
  void kill() {
    process.kill();
  }

  void startAgain() {
    process = run();
  }

  /** It does nothing any more, but does not know. */
  void freeze() {
    command("sh", "-c", "kill -STOP " + process.pid());
  }

  void thaw() {
    command("sh", "-c", "kill -CONT " + process.pid());
  }

  /** Everything that it writes to any file fails (EFBIG), even if it runs as root. */
  void fillDisk() {
    command("prlimit", "--pid", Long.toString(process.pid()), "--fsize=0:");
  }

  void freeDisk() {
    command("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited:");
  }

  private static void command(String... command) {
    try {
      Process run = new ProcessBuilder(command).inheritIO().start();
      if (run.waitFor() != 0) {
        throw new IllegalStateException(Arrays.toString(command) + " ends with " + run.exitValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  @Override
  public void close() {
    process.close();
    cable.close();
  }
}
