package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void whatFitsIsNotCut() {
    assertThat(Parts.split("a\n\nb", 10)).containsExactly("a\n\nb");
  }

  @Test
  void longTextIsCutAtParagraphsAndNothingIsLost() {
    String paragraph = "word ".repeat(30).strip();
    String text = String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph));

    List<String> parts = Parts.split(text, 350);

    assertThat(parts)
        .containsExactly(paragraph + "\n\n" + paragraph, paragraph + "\n\n" + paragraph);
  }

  @Test
  void codeIsNotCutWhereThereIsAnotherPlace() {
    String code = "```\n" + "x = 1\n\n".repeat(20) + "```";
    String text = "before ".repeat(20) + "\n\n" + code + "\n\nafter";

    List<String> parts = Parts.split(text, 250);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(1)).startsWith(code);
  }

  @Test
  void codeThatFitsIntoAPartStaysWholeHoweverEarlyThePartBeforeEnds() {
    String code = "```sql\n" + "SELECT 1;\n".repeat(28) + "```";

    assertThat(Parts.split("Look:\n\n" + code + "\n\nWhy?", 300))
        .containsExactly("Look:", code + "\n\nWhy?");
    assertThat(Parts.split("Look:\n\n" + code + "x".repeat(100), 300))
        .containsExactly("Look:", code, "x".repeat(100));
    assertThat(Parts.split(code + "\n\nWhy?", code.length())).containsExactly(code, "Why?");
  }

  @Test
  void codeThatIsCutKeepsItsLanguage() {
    List<String> parts = Parts.split("```sql\n" + "SELECT 1;\n".repeat(100) + "```", 300);

    assertThat(parts)
        .allMatch(part -> part.startsWith("```sql\nSELECT") && part.endsWith("\n```"))
        .allMatch(part -> part.length() <= 300);
    assertThat(Parts.split("```" + "SELECT 1;\n".repeat(100) + "```", 300).get(1))
        .startsWith("```\nSELECT");
  }

  @Test
  void whateverTheTextNothingOfItIsLostAndNoPartIsEmptyOrTooLong() {
    List<String> pieces =
        List.of("```", "```sql\n", "\n", "\n\n", " ", "word!", "x".repeat(90) + "!");
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String text =
          random
              .ints(1 + random.nextInt(60), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining("", "x", "x"));
      List<String> parts = Parts.split(text, 100);

      assertThat(parts).allMatch(part -> part.length() <= 100 && !part.isBlank(), text);
      assertThat(letters(String.join("", parts))).isEqualTo(letters(text));
    }
  }

  /** A text without what cutting may add or take. */
  private static String letters(String text) {
    return text.replaceAll("[^wordx]", "");
  }

  @Test
  void codeThatIsTooLongIsClosedAndOpenedAgain() {
    List<String> parts = Parts.split("```\n" + "line of code\n".repeat(100) + "```", 300);

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
    List<String> parts = Parts.split("x".repeat(1000), 300);

    assertThat(String.join("", parts)).isEqualTo("x".repeat(1000));
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(300));
  }

  @Test
  void neitherACharacterNorAnEscapeIsCut() {
    assertThat(Parts.split("😀".repeat(40), 30))
        .allMatch(part -> part.codePoints().allMatch(c -> c == 0x1F600));
    assertThat(Parts.split("&amp;".repeat(40), 32)).allMatch(part -> part.matches("(&amp;)+"));
  }

  @Test
  void codeKeepsItsIndentation() {
    List<String> parts = Parts.split("```\n" + "    indented\n".repeat(40) + "```", 200);

    assertThat(parts.get(1)).startsWith("```\n    indented");
  }
}
