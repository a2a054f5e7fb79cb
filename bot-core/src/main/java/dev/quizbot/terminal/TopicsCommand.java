package dev.quizbot.terminal;

import dev.quizbot.app.BotSettings;
import dev.quizbot.card.TopicsCard;
import dev.quizbot.files.BankFolder;
import dev.quizbot.files.BankReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quizbot topics}. */
@Command(
    name = "topics",
    description = "Lists the topics and how many questions each has.",
    mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    BankReport report = BankFolder.read(common.settings().get(BotSettings.BANK_FOLDER), false);
    CommonOptions.printProblems(report.problems(), "left out", spec.commandLine().getErr());
    CardPrinter.print(
        TopicsCard.of(report.bank().topics()), Screen.of(spec.commandLine().getOut()));
    return report.bank().questions().isEmpty() ? 1 : 0;
  }
}
