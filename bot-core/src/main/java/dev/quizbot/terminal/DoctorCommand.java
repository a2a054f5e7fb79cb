package dev.quizbot.terminal;

import dev.quizbot.app.Doctor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quizbot doctor}. */
@Command(
    name = "doctor",
    description = {
      "Looks at settings, bank, database and daily questions.",
      "The adapters' own doctor looks at tokens and permissions, too."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {"0:all is well", "1:something needs attention", "2:wrong usage"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private ConfigOption config;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Doctor doctor = new Doctor(config.settings(), System.getenv(), InstantSource.system());
    return Doctor.print(
        doctor.examine(Optional.empty(), (settings, environment, series) -> List.of()),
        spec.commandLine().getOut());
  }
}
