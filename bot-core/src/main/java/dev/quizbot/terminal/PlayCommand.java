package dev.quizbot.terminal;

import dev.quizbot.app.Bot;
import dev.quizbot.app.BotSettings;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import dev.quizbot.files.Settings;
import dev.quizbot.quiz.Leaderboard;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.Replies;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.score.Period;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quizbot play}. */
@Command(
    name = "play",
    description = "Asks questions here in the terminal.",
    mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "A topic or tag; any if left out.")
  private @Nullable String topic;

  @Option(names = "--difficulty", paramLabel = "D", description = "Easy, Medium or Hard.")
  private @Nullable String difficulty;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many questions (${DEFAULT-VALUE}).")
  private int count = 3;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Makes the order of questions repeatable.")
  private @Nullable Long seed;

  @Mixin private PlayerOption as;
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;
  private final BufferedReader in;

  PlayCommand(BufferedReader in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Player player = as.player(spec);
    Selection selection = selection();
    if (count < 1) {
      throw new ParameterException(
          spec.commandLine(), "--count is %d; write 1 or more".formatted(count));
    }
    Settings settings = common.settings();
    Screen screen = Screen.of(spec.commandLine().getOut());
    try (Bot bot = common.start(settings, spec.commandLine().getErr())) {
      long deckSeed = seed != null ? seed : bot.seed();
      Quiz quiz = bot.quiz(new TerminalPlatform(screen), deckSeed);
      bot.quiz(new GoneScreen(), deckSeed).catchUp(Instant.now());
      Game game =
          new Game(
              quiz,
              player,
              new Keyboard(in, !Terminal.isKeyboard()),
              screen,
              InstantSource.system());
      Thread farewell = new Thread(() -> screen.print("\nStopped. The answers given are kept."));
      Runtime.getRuntime().addShutdownHook(farewell);
      Game.Outcome outcome;
      try {
        outcome = play(game, bot, selection);
      } finally {
        Runtime.getRuntime().removeShutdownHook(farewell);
      }
      if (outcome == Game.Outcome.NOTHING) {
        return CommandLine.ExitCode.SOFTWARE;
      }
      printSummary(game.verdicts(), quiz, player.id(), settings.get(BotSettings.ZONE), screen);
      return CommandLine.ExitCode.OK;
    }
  }

  private Game.Outcome play(Game game, Bot bot, Selection selection) throws IOException {
    String sitting = UUID.randomUUID().toString();
    Game.Outcome outcome = Game.Outcome.DONE;
    for (int i = 0; i < count && outcome == Game.Outcome.DONE; i++) {
      if (i > 0 && bot.bank().refresh()) {
        CommonOptions.printProblems(bot.bank().problems(), "not read", spec.commandLine().getErr());
      }
      outcome = game.play(selection, Occasion.asked(sitting + '/' + i));
    }
    return outcome;
  }

  private static void printSummary(
      List<Verdict> verdicts, Quiz quiz, PlayerId viewer, ZoneId zone, Screen screen) {
    long right = verdicts.stream().filter(Verdict::correct).count();
    int points = verdicts.stream().mapToInt(Verdict::points).sum();
    screen.printBlank();
    screen.print(
        verdicts.isEmpty()
            ? "You answered no question."
            : "You answered %d of %d right: %d points.".formatted(right, verdicts.size(), points));
    Leaderboard.Wanted wanted = new Leaderboard.Wanted(Period.ALL, Optional.empty());
    Scope scope = Scope.venue(TerminalPlatform.VENUE);
    Leaderboard board =
        quiz.leaderboard(new Leaderboard.Request(viewer, scope, wanted, zone), Instant.now());
    screen.printBlank();
    CardPrinter.print(Replies.to(board), screen);
  }

  private Selection selection() {
    Optional<Difficulty> wanted =
        Optional.ofNullable(difficulty)
            .map(
                word ->
                    Difficulty.labelled(word)
                        .orElseThrow(
                            () ->
                                new ParameterException(
                                    spec.commandLine(),
                                    "--difficulty is '%s'; write Easy, Medium or Hard"
                                        .formatted(word))));
    return new Selection(topic == null ? List.of() : List.of(topic), wanted);
  }
}
