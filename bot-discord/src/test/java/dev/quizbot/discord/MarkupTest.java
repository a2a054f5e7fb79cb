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

  @Test
  void aNameIsNoMarkdown() {
    assertThat(Markup.plain("**Ada** [x](https://evil.org) `y` ||z|| _w_ ~v~ # u > t \\s"))
        .isEqualTo(
            "\\*\\*Ada\\*\\* \\[x\\](https\\://evil.org) \\`y\\` \\|\\|z\\|\\| \\_w\\_ \\~v\\~ \\# u"
                + " \\> t \\\\s");
  }
}
