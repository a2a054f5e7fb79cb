package dev.quizbot.terminal;

import dev.quizbot.app.Bot;
import dev.quizbot.app.BotSettings;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Leaderboard;
import dev.quizbot.quiz.Replies;
import dev.quizbot.quiz.UnknownTopic;
import dev.quizbot.score.Scope;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quizbot leaderboard}. */
@Command(
    name = "leaderboard",
    description = "Shows who has the most points.",
    mixinStandardHelpOptions = true)
final class LeaderboardCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..2",
      paramLabel = "WORD",
      description = "week, month or all (all); a topic or tag to count only its questions.")
  private List<String> words = List.of();

  @Mixin private PlayerOption viewer;
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Leaderboard.Wanted wanted =
        Leaderboard.Wanted.parse(words)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "'%s' is more than [week|month|all] [topic]"
                            .formatted(String.join(" ", words))));
    Settings settings = common.settings();
    try (Bot bot = common.start(settings, spec.commandLine().getErr())) {
      Scope scope = Scope.venue(TerminalPlatform.VENUE);
      Leaderboard.Request request =
          new Leaderboard.Request(
              viewer.player(spec).id(), scope, wanted, settings.get(BotSettings.ZONE));
      Leaderboard board =
          bot.quiz(new GoneScreen(), bot.seed()).leaderboard(request, Instant.now());
      CardPrinter.print(Replies.to(board), Screen.of(spec.commandLine().getOut()));
      return board instanceof UnknownTopic ? 1 : 0;
    }
  }
}
