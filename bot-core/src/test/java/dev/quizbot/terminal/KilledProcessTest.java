package dev.quizbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as a process of its own, killed without warning. */
class KilledProcessTest {
  @TempDir private Path data;

  @Test
  void everyAcknowledgedAnswerIsThereOnceAfterKills() throws Exception {
    int acknowledged = 0;
    for (int answers = 1; answers <= 3; answers++) {
      Process game = start("play", "--count=10", "--as=Ada");
      try (BufferedReader out = game.inputReader(StandardCharsets.UTF_8);
          BufferedWriter in = game.outputWriter(StandardCharsets.UTF_8)) {
        for (int i = 0; i < answers; i++) {
          in.write("a\n");
          in.flush();
          assertThat(verdict(out)).isPresent();
          acknowledged++;
        }
        in.write("b"); // an answer half typed
        in.flush();
      } finally {
        game.destroyForcibly().waitFor();
      }
    }

    Process board = start("leaderboard", "--as=Ada");
    String shown = new String(board.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(board.waitFor()).isZero();
    assertThat(shown).contains("1. Ada: ").contains("of %d right".formatted(acknowledged));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString(), "--folder", "../seeds"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The line of the next verdict; it is printed after the answer was stored. */
  private static Optional<String> verdict(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.matches("(Right|Partly right|Not right): .*")) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
