package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
  @Test
  void markdownBecomesMrkdwn() {
    assertThat(Mrkdwn.markdown("**bold** and *italic* and _too_"))
        .isEqualTo("*bold* and _italic_ and _too_");
    assertThat(Mrkdwn.markdown("use `a < b`")).isEqualTo("use `a &lt; b`");
    assertThat(Mrkdwn.markdown("# Title\n\ntext")).isEqualTo("*Title*\n\ntext");
    assertThat(Mrkdwn.markdown("> quoted\n> twice")).isEqualTo("> quoted\n> twice");
    assertThat(Mrkdwn.markdown("[docs](https://e.org/?a=1&b=2)"))
        .isEqualTo("<https://e.org/?a=1&amp;b=2|docs>");
  }

  @Test
  void listsKeepTheirOrderAndDepth() {
    assertThat(Mrkdwn.markdown("- a\n- b\n  - c\n\nend")).isEqualTo("• a\n• b\n   • c\n\nend");
    assertThat(Mrkdwn.markdown("2. a\n3. b")).isEqualTo("2. a\n3. b");
  }

  @Test
  void codeBlocksKeepTheirLines() {
    assertThat(Mrkdwn.markdown("```sql\nSELECT 1\n  WHERE a < 2 && b;\n```\nafter"))
        .isEqualTo("```\nSELECT 1\n  WHERE a &lt; 2 &amp;&amp; b;\n```\n\nafter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!channel>", "<!here|x>", "<@U123>", "<#C123>", "<!subteam^S1>", "<https://a|b>"})
  void aQuestionMentionsNobody(String mention) {
    assertThat(Mrkdwn.markdown("see " + mention + " here")).doesNotContain("<!", "<@", "<#");
    assertThat(Mrkdwn.markdown("`" + mention + "`")).doesNotContain("<");
    assertThat(Mrkdwn.markdown("[x](<" + mention.replace("<", "").replace(">", "") + ">)"))
        .doesNotContain("<!channel", "<@U", "<#C");
  }

  @Test
  void signsThatStandForThemselvesAreNoFormatting() {
    assertThat(Mrkdwn.markdown("2 \\* 3 \\* 4 and a_b_c ~ x"))
        .doesNotContain(" * ", " ~ ")
        .contains("a_b_c");
  }

  @Test
  void aLinkCannotEndEarly() {
    assertThat(Mrkdwn.link("https://e.org/a|b>c", "x>y\nz"))
        .isEqualTo("<https://e.org/a%7Cb&gt;c|x&gt;y z>");
  }
}
