package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void formattingGoesAndTextStays() {
    assertThat(PlainText.of("Use **`foreachBatch`** and\n[see](https://a.example) *it*"))
        .isEqualTo("Use \"foreachBatch\" and \"see\" (https://a.example) it");
    assertThat(PlainText.of("```sql\nSELECT 1\n  FROM t\n```")).isEqualTo("SELECT 1 FROM t");
    assertThat(PlainText.of("one\n\ntwo\n- three\n- four")).isEqualTo("one two - three - four");
    assertThat(PlainText.of("a < b & c > d_e_f")).isEqualTo("a < b & c > d_e_f");
  }

  @Test
  void longTextEndsWithAnEllipsisBetweenCharacters() {
    assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(PlainText.of("abcd😀😀", 6)).isEqualTo("abcd…");
  }
}
