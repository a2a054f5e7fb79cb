package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

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
  void codeThatIsLeftOpenEndsWithItsText() {
    assertThat(Markup.markdown("```\ncode")).isEqualTo("```\ncode\n```");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`@everyone`",
        "``a ` <@1> ``",
        "```sql\nSELECT '@here', 1 </2> 3;\n```",
        "`a` and `<#1>` and\n\n```\n@everyone\n```\n`<@1>`",
        "\\` is no code"
      })
  void codeStaysExactlyAsItIs(String text) {
    assertThat(Markup.markdown(text)).isEqualTo(text);
  }

  @Test
  void aTickThatBeginsNoCodeMakesNoneOfWhatFollows() {
    assertThat(Markup.markdown("a ` b")).isEqualTo("a \\` b");
    assertThat(Markup.markdown("a ` b\n\n@here ` c")).doesNotContain("@here").contains("\\` c");
    assertThat(Markup.markdown("`` b `")).isEqualTo("\\`\\` b \\`");
  }

  @Test
  void aRankIsNoList() {
    assertThat(Markup.plain("1. Ada\n1. Bob\n- x\n  + y\n# z\n1.10 - 2."))
        .isEqualTo("1\\. Ada\n1\\. Bob\n\\- x\n  \\+ y\n\\# z\n1.10 - 2.");
  }

  @Test
  void aLongTitleIsCutBetweenItsCharacters() {
    assertThat(Markup.plain("*".repeat(300), 256)).hasSize(255).endsWith("\\*…");
    assertThat(Markup.plain("short", 256)).isEqualTo("short");
  }

  @Test
  void aNameIsNoMarkdown() {
    assertThat(Markup.plain("**Ada** [x](https://evil.org) `y` ||z|| _w_ ~v~ # u > t \\s"))
        .isEqualTo(
            "\\*\\*Ada\\*\\* \\[x\\](https\\://evil.org) \\`y\\` \\|\\|z\\|\\| \\_w\\_ \\~v\\~ \\# u"
                + " \\> t \\\\s");
  }
}
