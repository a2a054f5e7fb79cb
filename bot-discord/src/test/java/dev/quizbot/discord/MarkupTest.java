package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@1234>",
        "<@!1234>",
        "<@&1234>",
        "<#1234>",
        "</quiz:1234>",
        "@everyone",
        "@here"
      })
  void aQuestionMentionsNobody(String mention) {
    assertThat(Markup.markdown("see " + mention)).doesNotContain(mention);
    assertThat(Markup.plain("see " + mention)).doesNotContain(mention);
  }

  @Test
  void aQuestionKeepsItsMarkdown() {
    String text = "**a** _b_ `c` [d](https://e.org)\n```sql\nSELECT 1 < 2;\n```\n- f";

    assertThat(Markup.markdown(text)).isEqualTo(text);
  }

  @Test
  void aNameIsNoMarkdown() {
    assertThat(Markup.plain("**Ada** [x](https://evil.org) `y` ||z|| _w_ ~v~ # u > t \\s"))
        .isEqualTo(
            "\\*\\*Ada\\*\\* \\[x\\](https\\://evil.org) \\`y\\` \\|\\|z\\|\\| \\_w\\_ \\~v\\~ \\# u"
                + " \\> t \\\\s");
  }

  @Test
  void whatFitsIsNotCut() {
    assertThat(Markup.split("a\n\nb", 10)).containsExactly("a\n\nb");
  }

  @Test
  void longTextIsCutAtParagraphsAndNothingIsLost() {
    String paragraph = "word ".repeat(30).strip();
    String text = String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph));

    List<String> parts = Markup.split(text, 350);

    assertThat(parts)
        .containsExactly(paragraph + "\n\n" + paragraph, paragraph + "\n\n" + paragraph);
  }

  @Test
  void codeIsNotCutWhereThereIsAnotherPlace() {
    String code = "```\n" + "x = 1\n\n".repeat(20) + "```";
    String text = "before ".repeat(20) + "\n\n" + code + "\n\nafter";

    List<String> parts = Markup.split(text, 250);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(1)).startsWith(code);
  }

  @Test
  void codeThatIsTooLongIsClosedAndOpenedAgain() {
    List<String> parts = Markup.split("```\n" + "line of code\n".repeat(100) + "```", 300);

    assertThat(parts)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            part -> {
              assertThat(part).startsWith("```").endsWith("```");
              assertThat(part).hasSizeLessThanOrEqualTo(300);
            });
    assertThat(String.join("", parts).split("line of code", -1)).hasSize(101);
  }

  @Test
  void aTextWithoutAnyPlaceIsCutAnywhere() {
    List<String> parts = Markup.split("x".repeat(1000), 300);

    assertThat(String.join("", parts)).isEqualTo("x".repeat(1000));
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(300));
  }
}
