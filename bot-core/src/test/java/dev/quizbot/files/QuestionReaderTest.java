package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
  private static final String GOOD =
      """
      ---
      title: Title
      difficulty: Hard
      tags: [spark, streaming]
      question: What?
      answers:
        - id: a
          text: First
          correct: true
          explanation: Right.
        - id: b
          text: Second
          correct: false
          explanation: Wrong.
      explanation: The point.
      ---

      Notes with a

      ---
      line.
      """;

  @Test
  void everyKeyArrives() {
    Question question =
        read(
            GOOD.replace(
                "explanation: The point.",
                """
                explanation: The point.
                multi_select: true
                shuffle: false
                hints: [One, Two]
                sources: ["https://spark.apache.org/docs/"]
                since: Spark 3.0
                until: "4.1"\
                """));

    assertThat(question.id()).isEqualTo("id");
    assertThat(question.topic()).isEqualTo("topic");
    assertThat(question.title()).isEqualTo("Title");
    assertThat(question.difficulty()).isEqualTo(Difficulty.HARD);
    assertThat(question.tags()).containsExactly("spark", "streaming");
    assertThat(question.prompt().text()).isEqualTo("What?");
    assertThat(question.prompt().multiSelect()).isTrue();
    assertThat(question.prompt().shuffle()).isFalse();
    assertThat(question.prompt().choices())
        .containsExactly(
            new Choice("a", "First", true, "Right."), new Choice("b", "Second", false, "Wrong."));
    assertThat(question.background().explanation()).isEqualTo("The point.");
    assertThat(question.background().hints()).containsExactly("One", "Two");
    assertThat(question.background().sources())
        .extracting(Object::toString)
        .containsExactly("https://spark.apache.org/docs/");
    assertThat(question.background().since()).contains("Spark 3.0");
    assertThat(question.background().until()).contains("4.1");
    assertThat(question.background().notes()).isEqualTo("Notes with a\n\n---\nline.");
  }

  @Test
  void optionalKeysHaveStandards() {
    Question question = read(GOOD);

    assertThat(question.prompt().multiSelect()).isFalse();
    assertThat(question.prompt().shuffle()).isTrue();
    assertThat(question.background().hints()).isEmpty();
    assertThat(question.background().since()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On",
        "No",
        "yes",
        "True",
        "null",
        "NULL",
        "1.10",
        "0x1F",
        "1_000",
        "012",
        "1e3",
        ".inf",
        "2026-11-23",
        "12:30:45",
        "=",
        "🚀 emoji",
        "שלום עולם",
        "مرحبا",
        "日本語",
        "a\\nb",
        "C#"
      })
  void whatIsWrittenAsTextStaysText(String text) {
    assertThat(first(GOOD.replace("First", text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a: b"     | a: b
          'it''s'    | it's
          "tab\\tx"  | tab\tx
          "\\u00e9"  | é
          "# no"     | # no
          "~"        | ~
          """)
  void quotedTextIsUnquoted(String yaml, String text) {
    assertThat(first(GOOD.replace("First", yaml))).isEqualTo(text);
  }

  @Test
  void blocksKeepOrFoldTheirLines() {
    assertThat(first(GOOD.replace("First", "|\n      one\n        two\n      three\n")))
        .isEqualTo("one\n  two\nthree");
    assertThat(first(GOOD.replace("First", ">-\n      one\n      two\n\n      three\n")))
        .isEqualTo("one two\nthree");
  }

  @Test
  void anchorsStandForWhatTheyName() {
    Question question =
        read(
            GOOD.replace("explanation: Right.", "explanation: &why Because.")
                .replace("explanation: Wrong.", "explanation: *why")
                .replace("tags: [spark, streaming]", "tags: &tags [spark]\nhints: *tags"));

    assertThat(question.prompt().choices())
        .extracting(Choice::explanation)
        .containsExactly("Because.", "Because.");
    assertThat(question.background().hints()).containsExactly("spark");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkMakeNoDifference() {
    Problems problems = new Problems("x.md");
    byte[] bytes =
        ("\uFEFF" + GOOD.replace("\n", "\r\n")).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Optional<String> text = TextFile.decode(bytes, problems);

    assertThat(read(text.orElseThrow())).isEqualTo(read(GOOD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "yes", "On", "\"true\""})
  void aFlagMayBeAnyOfYamlsWords(String word) {
    assertThat(read(GOOD.replace("correct: true", "correct: " + word)).prompt().correctIds())
        .containsExactly("a");
  }

  @Test
  void whatWasWrittenReadsTheSame() {
    Question question =
        read(GOOD.replace("First", "\"---\\n: # 'x' *a &b {c} [d] \\\"e\\\" ~ 🚀 \\\\n\""));

    assertThat(QuestionFile.read("id", "topic", QuestionFile.write(question))).isEqualTo(question);
  }

  /** What is replaced in a good file, by what, where the problem is, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: Title | titel: Title | 2:1 | unknown key 'titel'; did you mean 'title'?
          title: Title | x: 1 | 2:1 | unknown key 'x'; known are answers, difficulty
          title: Title | `` | 3:1 | 'title' is missing; add it
          title: Title | `title:` | 2:7 | 'title' is empty
          title: Title | `title: ~` | 2:8 | 'title' is empty
          title: Title | `title: "  "` | 2:8 | 'title' is empty
          title: Title | `title: [a, b]` | 2:8 | 'title' is a list; write a text
          title: Title | `title: {a: b}` | 2:8 | 'title' is a group of keys; write a text
          title: Title | `title: "a\\eb"` | 2:8 | control character U+001B; remove it
          difficulty: Hard | difficulty: Tricky | 3:13 | unknown difficulty 'Tricky'; write Easy, Medium or Hard
          difficulty: Hard | `title: Again` | 3:1 | 'title' is there twice; keep one
          `tags: [spark, streaming]` | tags: spark | 4:7 | 'tags' is text; write a list
          `tags: [spark, streaming]` | `tags: []` | 4:7 | 'tags' is an empty list; add to it
          `tags: [spark, streaming]` | `tags: [[a]]` | 4:8 | 'tags' is a list; write a text
          `tags: [spark, streaming]` | `` | 2:1 | 'tags' is missing; add it
          `tags: [spark, streaming]` | `tags:` | 4:6 | 'tags' is empty; write a list
          text: First | txt: First | 8:5 | unknown key 'txt'; did you mean 'text'?
          correct: true | `correct: maybe` | 9:14 | 'correct' is 'maybe'; write true or false
          correct: true | `correct: false` | 7:3 | no answer is correct; mark one
          correct: false | `correct: true` | 7:3 | 2 answers are correct; keep one, or add 'multi_select: true'
          id: b | id: a | 11:9 | two answers have the id 'a'; give each its own
          explanation: The point. | `sources: [ftp://x]` | 15:10 | 'ftp://x' is no web address; begin it with https://
          question: What? | `question: *what` | 5:11 | no anchor &what stands before this *what
          question: What? | `question: a: b` | 5:12 | not YAML
          question: What? | `question: "What` | 5:11 | not YAML
          question: What? | `question: [[[[[[[[[[[a]]]]]]]]]]]` | 5:21 | nested too deeply
          """)
  void aProblemIsNamedWhereItIs(String good, String bad, String place, String message) {
    Problems problems = new Problems("x.md");

    assertThat(
            QuestionReader.parse(
                "id", "topic", GOOD.replaceFirst(quoted(good), bad(bad)), problems))
        .isEmpty();
    assertThat(problems.found())
        .anySatisfy(
            problem ->
                assertThat(problem.toString()).startsWith("x.md:" + place + ":").contains(message));
  }

  @Test
  void everyProblemIsNamedInOneGo() {
    Problems problems = new Problems("x.md");
    String bad =
        GOOD.replace("title: Title", "titel: x")
            .replace("Hard", "hardest")
            .replace("id: b", "id: a")
            .replace("correct: true", "correct: perhaps");

    assertThat(QuestionReader.parse("id", "topic", bad, problems)).isEmpty();
    assertThat(problems.found()).hasSize(6);
  }

  @Test
  void aliasBombsAndEndlessNestingAreStopped() {
    StringBuilder bomb = new StringBuilder("---\nx0: &x0 [a, a]\n");
    String many = "---\nx: &x a\ny: [" + "*x, ".repeat(100) + "*x]\n---\n";
    for (int i = 1; i < 30; i++) {
      bomb.append("x%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ", ").repeat(9) + "a"));
    }
    Problems aliases = new Problems("x.md");
    Problems nesting = new Problems("x.md");

    QuestionReader.parse("id", "topic", bomb + "---\n", aliases);
    QuestionReader.parse("id", "topic", "---\nx: " + "[".repeat(60_000) + "\n---\n", nesting);

    assertThat(aliases.found().toString()).contains("aliases repeat too much text");
    Problems number = new Problems("x.md");
    QuestionReader.parse("id", "topic", many, number);
    assertThat(number.found().toString()).contains("more than 100 aliases");
    assertThat(nesting.found().toString()).contains("nested too deeply");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: x             | begin the file with a line '---'
          '---\\ntitle: x'     | close it with a line '---'
          '---\\n---'          | the front matter has no keys
          '---\\n- a\\n---'    | the front matter has no keys
          ''                   | begin the file with a line '---'
          """)
  void aFileNeedsFrontMatter(String text, String message) {
    Problems problems = new Problems("x.md");

    QuestionReader.parse("id", "topic", text.replace("\\n", "\n"), problems);

    assertThat(problems.found()).hasSize(1);
    assertThat(problems.found().get(0).toString()).startsWith("x.md:1:1: ").contains(message);
  }

  @Test
  void ananswerNeedsEachOfItsKeys() {
    Problems problems = new Problems("x.md");

    QuestionReader.parse(
        "id", "topic", GOOD.replaceFirst("(?s)- id: a.*Right.", "- {}\n  - text"), problems);

    assertThat(problems.found())
        .extracting(problem -> problem.message().replaceFirst(";.*", ""))
        .contains(
            "'id' is missing",
            "'text' is missing",
            "'correct' is missing",
            "an item of 'answers' is text");
  }

  private static String first(String file) {
    return read(file).prompt().choices().get(0).text();
  }

  private static Question read(String text) {
    Problems problems = new Problems("x.md");
    Optional<QuestionReader.Located> located = QuestionReader.parse("id", "topic", text, problems);
    assertThat(problems.found()).isEqualTo(List.of());
    return located.orElseThrow().question();
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String bad(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
