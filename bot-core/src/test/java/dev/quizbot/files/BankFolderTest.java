package dev.quizbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Question;
import dev.quizbot.bank.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFolderTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("bank"));
    write("spark/good.md", text("good"));
  }

  @Test
  void aFilesFolderIsItsTopicAndItsNameItsId() throws IOException {
    write("spark/inner/deep.md", text("deep"));
    write("top.MD", text("top"));

    assertThat(read().problems()).isEmpty();
    assertThat(read().bank().questions())
        .extracting(question -> question.topic() + "/" + question.id())
        .containsExactly("inner/deep", "spark/good", "bank/top");
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    write("README.md", "# Bank");
    write("spark/readme.md", "# Spark");
    write("spark/notes.txt", "x");
    write(".git/x.md", "x");
    write("spark/.draft.md", "x");

    assertThat(read().problems()).isEmpty();
    assertThat(ids()).containsExactly("good");
  }

  @Test
  void aBadFileIsLeftOutAndNamed() throws IOException {
    write("spark/bad.md", "no front matter");
    Files.write(folder.resolve("spark/latin.md"), new byte[] {'-', '\n', 'x', (byte) 0xE9, 'y'});
    Files.write(folder.resolve("spark/cut.md"), "---\né".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("spark/half.md"), new byte[] {'-', (byte) 0xC3});
    write("spark/large.md", text("large") + "x".repeat(64 * 1024));
    write("spark/has space.md", text("space"));
    Files.createDirectory(folder.resolve("spark/folder.md"));

    assertThat(ids()).containsExactly("good");
    assertThat(problems())
        .containsExactly(
            "spark/bad.md:1:1: no front matter; begin the file with a line '---'",
            "spark/cut.md:1:1: the front matter has no end; close it with a line '---'",
            "spark/half.md:1:2: not UTF-8; save the file as UTF-8",
            "spark/has space.md:1:1: its name is the question's id; use only letters, digits, '.',"
                + " '_' and '-', 100 at most",
            "spark/large.md:1:1: larger than 64 KiB; shorten it",
            "spark/latin.md:2:2: not UTF-8; save the file as UTF-8");
  }

  @Test
  void anIdOrAQuestionThatIsThereTwiceIsNamed() throws IOException {
    write("sql/good.md", text("other"));
    write("sql/copy.md", text("good").replace("What about good?", "  what   ABOUT good?"));

    assertThat(ids()).containsExactly("good");
    assertThat(problems())
        .containsExactly(
            "sql/copy.md:6:11: spark/good.md asks the same; remove or reword one",
            "sql/good.md:1:1: spark/good.md has the same id; rename one of the files");
  }

  @Test
  void aLinkMustNotLeaveTheFolder() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.md"), text("secret"));
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("spark/leaves.md"), secret);
    Files.createSymbolicLink(folder.resolve("spark/nowhere.md"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("elsewhere"), outside);
    write(".data/real.md", text("inside"));
    Files.createSymbolicLink(folder.resolve("spark/inside.md"), folder.resolve(".data/real.md"));

    assertThat(ids()).containsExactly("good", "inside");
    assertThat(problems())
        .containsExactly(
            "elsewhere:1:1: a link that leaves the folder; put the file itself here",
            "spark/leaves.md:1:1: a link that leaves the folder; put the file itself here",
            "spark/nowhere.md:1:1: a link to nothing; remove it");
  }

  @Test
  void aQuestionThatNoPlatformCanShowIsLeftOutButReadIfItWasDealt() throws IOException {
    LiveBank running = new LiveBank(folder);
    String tooLong =
        text("good").replace("What about good?", "What about good?" + "?".repeat(3000));
    write("spark/good.md", tooLong);
    write("spark/other.md", text("other"));

    assertThat(ids()).containsExactly("other");
    assertThat(problems())
        .containsExactly(
            "spark/good.md:6:11: the question has 3016 characters, platforms show 3000; shorten it");
    assertThat(running.refresh()).isTrue();
    assertThat(running.get().question("good").orElseThrow().prompt().text()).hasSize(16);
    assertThat(QuestionFile.read("good", "spark", tooLong).prompt().text()).hasSize(3016);
  }

  @Test
  void whatTheParserChokesOnIsNamedAndHarmsNoOther() throws IOException {
    for (String escape : List.of("\\UFFFFFFFF", "\\U00110000", "\\x")) {
      write("spark/bad.md", text("bad").replace("Text a", "Text " + escape));

      assertThat(ids()).containsExactly("good");
      assertThat(problems()).hasSize(1);
      assertThat(problems().get(0)).startsWith("spark/bad.md:").contains("not YAML");
    }
  }

  @Test
  void aliasesMustNotRepeatMuchText() throws IOException {
    String hints = "hints: [&a \"" + "x".repeat(50_000) + "\"" + ", *a".repeat(50) + "]\n";
    write("spark/bad.md", text("bad").replaceFirst("hints:\n- .*\n- .*\n", hints));

    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0)).contains("aliases repeat too much text");
  }

  @Test
  void namesAreSingleLines() throws IOException {
    for (String key : List.of("title: \"Title of bad", "id: \"a")) {
      write("spark/bad.md", text("bad").replace(key + "\"", key + "\\nb\""));

      assertThat(problems()).hasSize(1);
      assertThat(problems().get(0)).contains("has a line break");
    }
  }

  @Test
  void notesHaveNoControlCharacters() throws IOException {
    write("spark/bad.md", text("bad") + "a\u001bb");

    assertThat(problems().get(0)).contains("the control character U+001B");
  }

  @Test
  void aFolderMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    BankReport report = BankFolder.read(link, false);

    assertThat(report.problems()).isEmpty();
    assertThat(report.bank().questions()).extracting(Question::id).containsExactly("good");
    write("spark/bad.md", "x");
    assertThat(BankFolder.read(link, false).problems().get(0).path())
        .isEqualTo(link + "/spark/bad.md");
  }

  @Test
  void aFolderWithoutQuestionsIsAProblem() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));

    assertThat(BankFolder.read(empty, false).problems().get(0).message())
        .startsWith("no question files");
  }

  @Test
  void whatStandsInAFileDoesNotControlTheTerminal() throws IOException {
    write("spark/bad.md", "---\n\"\\e[31mred\\nkey\": x\n---\n");

    assertThat(problems().toString()).contains("U+001B[31mredU+000Akey").doesNotContain("\u001b");
  }

  @Test
  void aMissingFolderIsAProblem() {
    BankReport report = BankFolder.read(folder.resolve("nope"), false);

    assertThat(report.bank().questions()).isEmpty();
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).message()).startsWith("no such folder");
  }

  @Test
  void aRunningBankTakesChangesButKeepsWhatWasGood() throws IOException {
    write("spark/second.md", text("second"));
    LiveBank bank = new LiveBank(folder);
    assertThat(bank.refresh()).isFalse();

    write("spark/good.md", "broken now");
    write("spark/third.md", text("third"));
    write("spark/fourth.md", "was never good");
    Files.delete(folder.resolve("spark/second.md"));

    assertThat(bank.refresh()).isTrue();
    assertThat(bank.get().questions()).extracting(Question::id).containsExactly("good", "third");
    assertThat(bank.problems()).hasSize(2);
  }

  @Test
  void aRunningBankNoticesChangesBesideALinkToNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve("spark/dangling.md"), folder.resolve("gone"));
    LiveBank bank = new LiveBank(folder);
    write("spark/new.MD", text("new"));

    assertThat(bank.refresh()).isTrue();
    write("spark/new.MD", "broken");
    assertThat(bank.refresh()).isTrue();
    assertThat(bank.get().questions()).extracting(Question::id).containsExactly("good", "new");
  }

  @Test
  void aRunningBankSurvivesTheLossOfItsFolder() throws IOException {
    LiveBank bank = new LiveBank(folder);
    Files.move(folder, temporary.resolve("moved"));

    assertThat(bank.refresh()).isTrue();
    assertThat(bank.get().questions()).extracting(Question::id).containsExactly("good");
  }

  @Test
  void aRunningBankNoticesAChangeOfTheSameSize() throws IOException {
    LiveBank bank = new LiveBank(folder);
    write("spark/good.md", text("good").replace("Title of good", "Title is good"));
    Files.setLastModifiedTime(folder.resolve("spark/good.md"), FileTime.fromMillis(1));

    assertThat(bank.refresh()).isTrue();
    assertThat(bank.get().questions()).extracting(Question::title).containsExactly("Title is good");
  }

  private BankReport read() {
    return BankFolder.read(folder, false);
  }

  private List<String> ids() {
    return read().bank().questions().stream().map(Question::id).toList();
  }

  private List<String> problems() {
    return read().problems().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(String id) {
    return QuestionFile.write(Questions.question(id));
  }
}
