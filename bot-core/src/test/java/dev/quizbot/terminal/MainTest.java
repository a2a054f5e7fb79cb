package dev.quizbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as people type them, on the shipped bank. */
class MainTest {
  private static final String SEEDS = "../seeds";

  @TempDir private Path data;

  @Test
  void theFirstQuestionIsTheOneTheBankBeganWith() {
    Result result = play("b\nq\n", "spark");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("spark · Hard · 30 points")
        .contains("How does Spark Structured Streaming achieve exactly-once processing guarantees?")
        .contains("Answer (A-D, s skip, q quit): b")
        .contains("│ Spark Exactly-Once Streaming Semantics")
        .contains("│ ✓ ")
        .contains("Leaderboard, all time")
        .doesNotContain("\u001b");
  }

  @Test
  void theVerdictAndTheScoreAgree() {
    List<String> verdicts = new ArrayList<>();
    for (String letter : List.of("a", "b", "c", "d")) {
      String player = "P" + letter;
      Result result =
          run(
              letter + "\n",
              "play",
              "spark",
              "--count=1",
              "--as",
              player,
              "--folder",
              SEEDS,
              "--data",
              data.resolve(letter).toString(),
              "--seed=1");
      boolean right = result.out().contains("Right: 30 points");
      verdicts.add(right ? "right" : "wrong");
      assertThat(result.out())
          .contains(right ? "You answered 1 of 1 right: 30 points." : "Not right: no points")
          .contains(
              right
                  ? "1. %s: 30 points, 1 of 1 right".formatted(player)
                  : "1. %s: 0 points, 0 of 1 right".formatted(player));
    }
    assertThat(verdicts).containsOnlyOnce("right").hasSize(4);
  }

  @Test
  void theSameSeedAsksTheSame() {
    String first = seeded(5, "first");

    assertThat(seeded(5, "second")).isEqualTo(first);
    assertThat(seeded(6, "third")).isNotEqualTo(first);
  }

  @Test
  void wrongInputExplainsItselfAndAsksAgain() {
    Result result = play("x\na,b\n\nb\n", "spark", "--count=1");

    assertThat(result.out())
        .contains("That is not an answer here. Type a letter, A to D.")
        .contains("This question takes one answer.")
        .contains("You answered");
    assertThat(result.out().split("Answer \\(", -1)).hasSize(5);
  }

  @Test
  void hintsComeOneAfterTheOther() throws IOException {
    Path folder = Files.createDirectories(data.resolve("bank/sql"));
    Files.writeString(
        folder.resolve("q.md"),
        Files.readString(Path.of(SEEDS, "spark", "spark-exactly-once-streaming.md"))
            .replaceFirst("---\n", "---\nhints: [First hint, Second hint]\n"));

    Result result =
        run(
            "?\n?\n?\na\n",
            "play",
            "--folder",
            data.resolve("bank").toString(),
            "--data",
            data.toString(),
            "--count=1");

    assertThat(result.out())
        .containsSubsequence(
            "? hint", "Hint: First hint", "Hint: Second hint", "There is no further hint.");
  }

  @Test
  void skippingShowsTheAnswerAndCountsNothing() {
    Result result = play("s\ns\ns\n", "kafka");

    assertThat(result.out().split("Nobody answered.", -1)).hasSize(4);
    assertThat(result.out()).contains("You answered no question.");
  }

  @Test
  void theEndOfTheInputEndsTheGameAndKeepsWhatWasAnswered() {
    assertThat(play("a\n", "spark").out()).contains("You answered");
    assertThat(play("", "spark").out()).contains("You answered no question.");

    Result board = run("", "leaderboard", "--data", data.toString(), "--folder", SEEDS);
    assertThat(board.code()).isZero();
    assertThat(board.out()).contains("of 1 right");
  }

  @Test
  void aQuestionLeftUnansweredComesAgain() {
    String first = play("q\n", "spark", "--seed=3").out();

    assertThat(play("q\n", "spark", "--seed=3").out()).isEqualTo(first);
  }

  @Test
  void untilTheRevealNothingIsToldWithThatFeedback() throws IOException {
    Path config = Files.writeString(data.resolve("c.yml"), "defaults: {feedback: at-reveal}\n");

    Result result = play("b\n", "spark", "--count=1", "--config", config.toString());

    assertThat(result.out())
        .containsSubsequence("Your answer B is recorded.", "│ ✓ ", "ight: ", "You answered");
  }

  @Test
  void aQuestionWrittenDuringTheGameIsAsked() throws IOException {
    Path folder = Files.createDirectories(data.resolve("bank/spark"));
    Path first = Path.of(SEEDS, "spark", "spark-exactly-once-streaming.md");
    Files.copy(first, folder.resolve("one.md"));
    Reader typing =
        new StringReader("a\na\n") {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            String text = Files.readString(first).replace("How does", "In which way does");
            Files.writeString(folder.resolve("two.md"), text);
            return super.read(buffer, offset, length);
          }
        };

    Result result =
        run(
            typing,
            "play",
            "--count=2",
            "--data",
            data.toString(),
            "--folder",
            data.resolve("bank").toString());

    assertThat(result.out()).containsSubsequence("How does Spark", "In which way does Spark");
  }

  @Test
  void nobodyAnswersWhatNobodySees() {
    StringWriter err = new StringWriter();
    PrintWriter closed =
        new PrintWriter(new StringWriter()) {
          @Override
          public boolean checkError() {
            return true;
          }
        };

    Main.run(
        new BufferedReader(new StringReader("a\na\na\n")),
        closed,
        new PrintWriter(err),
        "play",
        "--data",
        data.toString(),
        "--folder",
        SEEDS);

    assertThat(leaderboard().out()).contains("Nobody has answered yet.");
  }

  @Test
  void aNameIsOneLine() {
    Result result = play("a\n", "spark", "--count=1", "--as", "Eve\n1. Bob: 999 points");

    assertThat(result.out()).contains("1. Eve 1. Bob: 999 points: ");
  }

  @Test
  void anUnknownTopicOrDifficultyOrCountIsExplained() {
    Result topic = play("", "sparc");
    assertThat(topic.code()).isEqualTo(1);
    assertThat(topic.out()).contains("No question is about 'sparc'. Did you mean spark?");

    for (String wrong : List.of("--difficulty=tricky", "--count=0", "--count=x", "--as= ", "--x")) {
      Result result = play("", "spark", wrong);
      assertThat(result.code()).as(wrong).isEqualTo(2);
      assertThat(result.err()).as(wrong).contains(wrong.replaceFirst("=.*", ""));
    }
    assertThat(play("", "kafka", "--difficulty", "HARD").out()).contains("kafka · Hard");
  }

  @Test
  void theLeaderboardLimitsToPeriodAndTopic() {
    play("a\n", "spark", "--count=1");

    assertThat(leaderboard("week", "spark").out())
        .contains("this week, only spark")
        .contains("1. ");
    assertThat(leaderboard("kafka").out()).contains("Nobody has answered yet.");
    assertThat(leaderboard("kafka", "spark").code()).isEqualTo(2);
    assertThat(leaderboard("sparc").code()).isEqualTo(1);
  }

  @Test
  void topicsAndVersionAndHelpAreShown() {
    assertThat(run("", "topics", "--folder", SEEDS).out()).contains("spark: 10 questions");
    assertThat(run("", "--version").out()).startsWith("quizbot ");
    assertThat(run("", "--help").out()).contains("play", "topics", "leaderboard", "check");
    for (String command : List.of("play", "topics", "leaderboard", "check")) {
      Result help = run("", command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).contains("Usage: quizbot " + command);
    }
    assertThat(run("").code()).isEqualTo(2);
    assertThat(run("", "nonsense").code()).isEqualTo(2);
  }

  @Test
  void everyCommandAndOptionInTheReadmeIsThere() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    List<String> rows = readme.lines().filter(line -> line.startsWith("| `quizbot ")).toList();

    assertThat(rows).hasSize(6);
    for (String row : rows) {
      String command = row.replaceFirst("\\| `quizbot (\\w+).*", "$1");
      String help = run("", command, "--help").out();
      assertThat(help).contains("Usage: quizbot " + command);
      Matcher options = Pattern.compile("`(--\\w+)").matcher(row);
      while (options.find()) {
        assertThat(help).contains(options.group(1));
      }
    }
  }

  @Test
  void theContinuousIntegrationRunsTheReadmesCommands() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String script = Files.readString(Path.of("..", ".ci", "run"));
    String play = "java -jar bot-core/target/quizbot.jar play spark";

    assertThat(readme).contains("mvn -q -B -DskipTests package && " + play + "\n");
    assertThat(script).contains("\nmvn -q -B -DskipTests package\n").contains(play);
    assertThat(readme).contains("\nmvn -B verify\n");
    assertThat(script).contains("\nmvn -B verify\n");
  }

  @Test
  void theShippedBankPassesTheCheck() {
    Result result = run("", "check", SEEDS, "--strict");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("topic ").contains("No problems.");
  }

  @Test
  void theCheckCountsByTopicAndDifficulty() throws IOException {
    String hard = Files.readString(Path.of(SEEDS, "spark", "spark-exactly-once-streaming.md"));
    String easy =
        hard.replace("Hard", "Easy")
            .replace("How does", "Why does")
            .replaceFirst("---\n", "---\nsources: [\"https://spark.apache.org/\"]\n");
    Path folder = Files.createDirectories(data.resolve("bank/spark"));
    Files.writeString(folder.resolve("hard.md"), hard);
    Files.writeString(folder.resolve("easy.md"), easy);

    List<String> lines =
        run("", "check", data.resolve("bank").toString())
            .out()
            .lines()
            .map(line -> line.replaceAll(" +", " "))
            .toList();

    assertThat(lines)
        .containsExactly(
            "topic easy medium hard all without sources",
            "spark 1 0 1 2 1",
            "all 1 0 1 2 1",
            "",
            "No problems.");
  }

  @Test
  void aFolderWithProblemsFailsTheCheckAndStillPlays() throws IOException {
    Path folder = Files.createDirectories(data.resolve("bank/spark"));
    Files.copy(
        Path.of(SEEDS, "spark", "spark-exactly-once-streaming.md"), folder.resolve("good.md"));
    Files.writeString(folder.resolve("bad.md"), "---\ntitel: x\n---\n");

    Result check = run("", "check", data.resolve("bank").toString());
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("bad.md:2:1: unknown key 'titel'; did you mean 'title'?")
        .contains("7 problems.");

    Result play =
        run("a\n", "play", "--folder", data.resolve("bank").toString(), "--data", data.toString());
    assertThat(play.err()).contains("left out: ").contains("bad.md:2:1:");
    assertThat(play.out()).contains("You answered");
  }

  @Test
  void wrongSettingsAreExplained() throws IOException {
    Path config = Files.writeString(data.resolve("c.yml"), "defaults:\n  zone: Mars/Base\n");

    Result result = play("", "spark", "--config", config.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("c.yml:2:9: 'defaults.zone' is 'Mars/Base'; write a time zone");
    assertThat(play("", "--config", "none.yml").err()).contains("none.yml:1:1: no such file");
  }

  @Test
  void aDatabaseThatCanNotBeOpenedIsExplained() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "");

    Result result = run("", "play", "--folder", SEEDS, "--data", file.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("the database").contains("can't be opened");
  }

  @Test
  void theDoctorLooksAndChangesNothing() throws IOException {
    Path database = data.resolve("quizbot.db");
    String config = config(database, "../seeds");

    Result first = run("", "doctor", "--config", config);
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("ok   settings ", "ok   bank ../seeds", "does not exist yet", "All is well.");
    assertThat(database).doesNotExist();

    play("a\n", "spark", "--count=1", "--data", data.toString());
    Result second = run("", "doctor", "--config", config);
    assertThat(second.out()).contains("its tables are up to date", "can be written");

    Result third = run("", "doctor", "--config", config(database, "none"));
    assertThat(third.code()).isEqualTo(1);
    assertThat(third.out()).contains("LOOK bank none ", "1 thing needs attention.");
  }

  @Test
  void aBackupIsAWholeDatabaseAndOverwritesNothing() throws IOException {
    play("a\n", "spark", "--count=1", "--as=Ada", "--data", data.toString());
    String config = config(data.resolve("quizbot.db"), "../seeds");
    Path folder = Files.createDirectory(data.resolve("copy"));
    Path copy = folder.resolve("quizbot.db");

    Result first = run("", "backup", copy.toString(), "--config", config);
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEqualTo("Copied to " + copy + ".\n");
    assertThat(run("", "leaderboard", "--data", folder.toString()).out()).contains("1. Ada: ");

    Result again = run("", "backup", copy.toString(), "--config", config);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is there already; choose another name");
    assertThat(run("", "backup").code()).isEqualTo(2);
  }

  private String config(Path database, String bank) throws IOException {
    String text = "database: {url: 'jdbc:sqlite:%s'}%nbank: {folder: %s}%n";
    return Files.writeString(data.resolve("c.yml"), text.formatted(database, bank)).toString();
  }

  private Result play(String input, String... more) {
    List<String> arguments = new ArrayList<>(List.of("play", "--folder", SEEDS));
    if (!String.join(" ", more).contains("--data")) {
      arguments.addAll(List.of("--data", data.toString()));
    }
    arguments.addAll(List.of(more));
    return run(input, arguments.toArray(String[]::new));
  }

  private String seeded(int seed, String folder) {
    String database = data.resolve(folder).toString();
    return play("a\na\na\na\n", "--count=4", "--seed=" + seed, "--as=Ada", "--data", database)
        .out();
  }

  private Result leaderboard(String... words) {
    List<String> arguments =
        new ArrayList<>(List.of("leaderboard", "--data", data.toString(), "--folder", SEEDS));
    arguments.addAll(List.of(words));
    return run("", arguments.toArray(String[]::new));
  }

  private record Result(int code, String out, String err) {}

  private static Result run(String input, String... arguments) {
    return run(new StringReader(input), arguments);
  }

  private static Result run(Reader input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(new BufferedReader(input), new PrintWriter(out), new PrintWriter(err), arguments);
    return new Result(code, out.toString(), err.toString());
  }
}
