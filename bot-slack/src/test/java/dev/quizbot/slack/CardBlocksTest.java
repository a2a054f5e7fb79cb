package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.util.json.GsonFactory;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.SampleCards;
import dev.quizbot.local.Json;
import dev.quizbot.local.Snapshots;
import dev.quizbot.slack.local.Payload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardBlocksTest {
  private static final Snapshots SNAPSHOTS =
      new Snapshots(Path.of("src", "test", "resources", "snapshots"));

  private static final String MENTION = "<!subteam^" + SampleCards.GROUP.value() + ">";

  static Stream<String> samples() {
    return SampleCards.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCardLooksAsItDid(String name) {
    ArrayNode all = Json.array();
    messages(SampleCards.named(name)).forEach(payload -> all.add(payload.json()));
    SNAPSHOTS.check(name, all);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCardIsAcceptedAndNotifiesNobody(String name) {
    messages(SampleCards.named(name)).forEach(CardBlocksTest::check);
  }

  @Test
  void textsOfOddPiecesAreAcceptedAndNotifyNobody() {
    for (int i = 0; i < 500; i++) {
      messages(SampleCards.random(i)).forEach(CardBlocksTest::check);
    }
  }

  @Test
  void theFallbackReadsTheQuestionAndEveryChoice() {
    assertThat(CardBlocks.message(SampleCards.named("plain-open")).text())
        .contains("Which of these is replayable?")
        .contains("A: A topic in Kafka", "B: A socket", "C: \"stdin\"");
    assertThat(CardBlocks.message(SampleCards.named("longest-open")).text())
        .contains("Choice number 9 goes on");
  }

  @Test
  void theLongestQuestionIsAllInItsMessage() {
    assertThat(json(CardBlocks.message(SampleCards.named("longest-open"))).toString())
        .contains("Choice number 9 goes on")
        .contains("3 answered")
        .contains("Submit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"calling-open", "calling-closed"})
  void theGroupThatIsCalledStandsAboveTheQuestion(String name) {
    CardBlocks.Message message = CardBlocks.message(SampleCards.named(name));
    Payload payload = new Payload(json(message));

    assertThat(payload.pings()).containsExactly(MENTION);
    assertThat(payload.json().path("blocks").path(1).path("text").path("text").asText())
        .isEqualTo(MENTION);
    assertThat(message.text()).doesNotContain(SampleCards.GROUP.value());
  }

  @Test
  void whatEverybodyReadsOfASeriesCallsNobody() {
    assertThat(new Payload(json(CardBlocks.message(SampleCards.named("daily-notice")))).pings())
        .isEmpty();
    assertThat(CardBlocks.message(SampleCards.named("daily")).text()).doesNotContain(MENTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "ü", "&", "日本", "😀 "})
  void aQuestionThatIsTooLongKeepsItsChoices(String letters) {
    Card open = SampleCards.named("several-open");
    List<Block> blocks = new ArrayList<>(open.blocks());
    blocks.set(0, new Block.Markdown(letters.repeat(20_000 / letters.length())));
    Card card = new Card(open.title(), blocks, open.controls());
    CardBlocks.Message message = CardBlocks.message(card);

    check(new Payload(json(message)));
    assertThat(CardBlocks.parts(card)).hasSize(1);
    assertThat(json(message).path("blocks").toString())
        .contains("…", "A topic in *Kafka*", "stdin", "Submit");
    assertThat(message.text()).contains("…", "A: A topic in Kafka", "C: \"stdin\"");
    assertThat(message.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000);
  }

  private static void check(Payload payload) {
    payload.requireAccepted();
    assertThat(payload.pings()).isSubsetOf(MENTION);
    assertThat(payload.json().path("text").asText()).hasSizeLessThan(4_000);
  }

  private static List<Payload> messages(Card card) {
    return CardBlocks.parts(card).stream().map(message -> new Payload(json(message))).toList();
  }

  private static ObjectNode json(CardBlocks.Message message) {
    ObjectNode json = Json.object().put("text", message.text());
    json.set("blocks", Json.parse(GsonFactory.createSnakeCase().toJson(message.blocks())));
    return json;
  }
}
