package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Questions;
import dev.quizbot.bank.Selection;
import dev.quizbot.card.Cards;
import dev.quizbot.score.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final QuestionBank bank =
      QuestionBank.of(
          List.of(
              Questions.question("one"),
              Questions.question("two", "kafka", Difficulty.HARD, Set.of("a"))));
  private final CommandWords words = new CommandWords(() -> bank, "workspace");

  @Test
  void aQuestionIsAskedForByTopicsAndDifficultyInAnyOrder() {
    assertThat(quiz("")).isEqualTo(new Command.Ask(Selection.ANY));
    assertThat(quiz(" spark ")).isEqualTo(ask(List.of("spark"), Optional.empty()));
    assertThat(quiz("HARD Kafka,spark"))
        .isEqualTo(ask(List.of("Kafka", "spark"), Optional.of(Difficulty.HARD)));
  }

  @Test
  void otherCommandsStandFirst() {
    assertThat(quiz("catchup")).isEqualTo(new Command.CatchUp());
    assertThat(quiz("topics")).isEqualTo(new Command.ShowTopics());
    assertThat(quiz("Help me")).isEqualTo(new Command.ShowHelp());
    assertThat(quiz("stats")).isEqualTo(new Command.ShowStats(ADA));
    assertThat(quiz("stats @bob")).isEqualTo(new Command.ShowStats(BOB));
    assertThat(quiz("leaderboard week")).isInstanceOf(Command.ShowLeaderboard.class);
  }

  @Test
  void dailyQuestionsAreShownSetUpAndEnded() {
    assertThat(quiz("daily")).isEqualTo(new Command.ShowDaily());
    assertThat(quiz("daily show")).isEqualTo(new Command.ShowDaily());
    assertThat(quiz("daily show sql")).isEqualTo(new Command.ShowDaily());
    assertThat(quiz("daily off")).isEqualTo(new Command.EndDaily(Optional.empty()));
    assertThat(quiz("daily off sql")).isEqualTo(new Command.EndDaily(Optional.of("sql")));
    assertThat(quiz("daily 09:30 mon,wed spark,kafka"))
        .isEqualTo(new Command.SetDaily("09:30 mon,wed spark,kafka", BERLIN));
  }

  @ParameterizedTest
  @CsvSource({
    "sparc, /quiz spark",
    "hlep, /quiz help",
    "catchpu, /quiz catchup",
    "sparc hrad, /quiz spark hard",
    "topcis, /quiz topics",
    "sparc kafak, /quiz spark kafka",
  })
  void whatIsNotUnderstoodIsRepeatedWithTheNearest(String typed, String meant) {
    assertThat(advice(quiz(typed)))
        .contains("I don't understand this.\n/quiz " + typed + "\n")
        .contains("Did you mean `" + meant + "`?")
        .contains("kafka: 1 question");
  }

  @ParameterizedTest
  @CsvSource({
    "offf, off",
    "pasue 2026-12-24, pause",
    "resum sql, resume",
    "Shwo, show",
  })
  void aMisspeltWordAboutADailyQuestionIsRepeatedWithTheNearest(String typed, String meant) {
    assertThat(advice(quiz("daily " + typed)))
        .contains("/quiz daily " + typed + "\n")
        .contains("Did you mean `/quiz daily " + meant + "`?");
  }

  @Test
  void oneWordBehindDailyThatIsNoTimeIsRepeatedWithUsage() {
    assertThat(advice(quiz("daily kafka")))
        .contains("/quiz daily kafka\n")
        .contains("Type `/quiz daily [show|off|pause|resume] [name]`")
        .doesNotContain("Did you mean");
  }

  @Test
  void whatIsNotUnderstoodIsRepeatedHoweverLongItIs() {
    String typed = "what on earth ".repeat(50).strip();

    assertThat(advice(quiz(typed))).contains("/quiz " + typed + "\n");
    assertThat(((Command.Unclear) quiz(typed)).advice().title()).hasSizeLessThan(100);
  }

  @Test
  void aLeaderboardThatIsMisspeltIsRepeatedWithTheNearest() {
    assertThat(advice(words.leaderboard("weak")))
        .contains("/leaderboard weak")
        .contains("Did you mean `/leaderboard week`?");
    assertThat(advice(words.leaderboard("moth kafak pubic")))
        .contains("Did you mean `/leaderboard month kafka public`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats nobody", "stats @bob now", "hard easy", "what is this about"})
  void whatMeansNothingIsRepeatedWithUsage(String typed) {
    assertThat(advice(quiz(typed))).contains("/quiz " + typed).contains("`/quiz ");
  }

  @Test
  void aLeaderboardIsHereAndHiddenUnlessSaidOtherwise() {
    assertThat(words.leaderboard("")).isEqualTo(board(Period.ALL, Optional.empty(), false, true));
    assertThat(words.leaderboard("public week here spark"))
        .isEqualTo(board(Period.WEEK, Optional.of("spark"), false, false));
    assertThat(words.leaderboard("WORKSPACE month"))
        .isEqualTo(board(Period.MONTH, Optional.empty(), true, true));
    assertThat(advice(words.leaderboard("week month spark")))
        .contains("/leaderboard week month spark")
        .contains("[week|month|all] [topic] [here|workspace] [public]");
  }

  private Command quiz(String typed) {
    return words.quiz(
        typed,
        new CommandWords.Typist(
            ADA, () -> BERLIN, word -> word.equals("@bob") ? Optional.of(BOB) : Optional.empty()));
  }

  private static Command ask(List<String> topics, Optional<Difficulty> difficulty) {
    return new Command.Ask(new Selection(topics, difficulty));
  }

  private static Command board(
      Period period, Optional<String> topic, boolean everywhere, boolean hidden) {
    return new Command.ShowLeaderboard(new Leaderboard.Wanted(period, topic), everywhere, hidden);
  }

  private static String advice(Command command) {
    return Cards.text(((Command.Unclear) command).advice());
  }
}
