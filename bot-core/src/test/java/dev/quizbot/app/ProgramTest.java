package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program's exit code tells who starts it. */
class ProgramTest {
  @Test
  void whatMustBeMendedIsOneLineAndAnythingElseMayBeTriedAgain() {
    try (LogLines log = new LogLines(Program.class)) {
      assertThat(run(new IllegalStateException("TOKEN is not set"))).isEqualTo(1);
      assertThat(run(new UnsupportedOperationException("a fault"))).isEqualTo(3);
      assertThat(log.lines()).containsExactly("ERROR TOKEN is not set", "ERROR failed");
    }
    assertThat(Program.run(adapter(new IllegalStateException()), "--nonsense")).isEqualTo(2);
  }

  @Test
  void theSettingsFileIsNamedBeforeOrBehindTheDoctor() {
    try (LogLines log = new LogLines(Program.class)) {
      Program.Adapter adapter = adapter(new IllegalStateException());
      assertThat(Program.run(adapter, "doctor", "--config", "none.yml")).isEqualTo(1);
      assertThat(Program.run(adapter, "--config", "none.yml", "doctor")).isEqualTo(1);
      assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("none.yml"));
    }
  }

  private static int run(RuntimeException failure) {
    return Program.run(adapter(failure));
  }

  private static Program.Adapter adapter(RuntimeException failure) {
    return new Program.Adapter(
        "discord",
        BotSettings.ALL,
        (settings, environment) -> {
          throw failure;
        },
        (settings, environment, series) -> List.of());
  }
}
