package dev.quizbot.terminal;

import dev.quizbot.app.BotSettings;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.files.BankFolder;
import dev.quizbot.files.BankReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quizbot check}. */
@Command(
    name = "check",
    description = "Names every problem in a folder of question files, as path:line:column.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {"0:no problem", "1:problems found", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The folder, instead of the one in the settings (seeds).")
  private @Nullable Path given;

  @Option(
      names = "--strict",
      description = "Also name what makes a question guessable, and answers not explained.")
  private boolean strict;

  @Mixin private ConfigOption config;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path folder = given != null ? given : config.settings().get(BotSettings.BANK_FOLDER);
    BankReport report = BankFolder.read(folder, strict);
    PrintWriter out = spec.commandLine().getOut();
    report.problems().forEach(out::println);
    if (!report.problems().isEmpty()) {
      out.println();
    }
    printSummary(report.bank(), out);
    out.println();
    out.println(problems(report.problems().size()));
    out.flush();
    return report.problems().isEmpty() ? 0 : 1;
  }

  private static void printSummary(QuestionBank bank, PrintWriter out) {
    out.println(row("topic", "easy", "medium", "hard", "all", "without sources"));
    for (String topic : bank.topics().keySet()) {
      out.println(
          row(
              topic,
              bank.questions().stream().filter(q -> q.topic().equalsIgnoreCase(topic)).toList()));
    }
    out.println(row("all", bank.questions()));
  }

  private static String row(String name, List<Question> questions) {
    return row(
        name,
        count(questions, Difficulty.EASY),
        count(questions, Difficulty.MEDIUM),
        count(questions, Difficulty.HARD),
        String.valueOf(questions.size()),
        String.valueOf(questions.stream().filter(q -> q.background().sources().isEmpty()).count()));
  }

  private static String count(List<Question> questions, Difficulty difficulty) {
    return String.valueOf(questions.stream().filter(q -> q.difficulty() == difficulty).count());
  }

  private static String row(
      String name, String easy, String medium, String hard, String all, String sourceless) {
    return "%-20s %6s %6s %6s %6s %16s".formatted(name, easy, medium, hard, all, sourceless);
  }

  private static String problems(int number) {
    return number == 0 ? "No problems." : number == 1 ? "1 problem." : number + " problems.";
  }
}
