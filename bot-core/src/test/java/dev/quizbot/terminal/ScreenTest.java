package dev.quizbot.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi.Style;

class ScreenTest {
  private final StringWriter printed = new StringWriter();
  private final Screen screen = screen(false, 20);

  @Test
  void longLinesAreFoldedBetweenWordsBehindTheirMark() {
    screen.print("  A  ", "one two three four five");

    assertThat(printed.toString()).isEqualTo("  A  one two three\n     four five\n");
  }

  @Test
  void aMarginStandsBeforeEveryLine() {
    screen.indented("| ").print("one two three four five\n\nsix");

    assertThat(printed.toString()).isEqualTo("| one two three four\n| five\n|\n| six\n");
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    screen.print("see https://example.org/a/long/address for more");

    assertThat(printed.toString()).isEqualTo("see\nhttps://example.org/a/long/address\nfor more\n");
  }

  @Test
  void noTextControlsTheTerminal() {
    screen.print("a\u001b[31mb\u0007c\rd\te");

    assertThat(printed.toString()).isEqualTo("a[31mbcd    e\n");
  }

  @Test
  void stylesAreUsedOnlyWithColours() {
    screen.print("plain", Style.bold);
    screen(true, 20).print("bold", Style.bold);

    assertThat(printed.toString()).isEqualTo("plain\n\u001b[1mbold\u001b[0m\n");
  }

  @Test
  void emojiAndRightToLeftTextStayWhole() {
    screen.print("🚀".repeat(30) + " שלום");

    assertThat(printed.toString()).isEqualTo("🚀".repeat(30) + "\nשלום\n");
  }

  private Screen screen(boolean colours, int width) {
    return new Screen(new PrintWriter(printed), colours, width, "");
  }
}
