package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.quizbot.bank.Prompt;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.Control;
import dev.quizbot.card.SampleCards;
import dev.quizbot.card.Votes;
import dev.quizbot.discord.local.Payload;
import dev.quizbot.local.Json;
import dev.quizbot.local.Snapshots;
import dev.quizbot.round.Deal;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.RoundId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardMessagesTest {
  private static final Snapshots SNAPSHOTS =
      new Snapshots(Path.of("src", "test", "resources", "snapshots"));

  private static final String MENTION = "<@&" + SampleCards.GROUP.value() + ">";

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
    messages(SampleCards.named(name)).forEach(CardMessagesTest::check);
  }

  @Test
  void textsOfOddPiecesAreAcceptedAndNotifyNobody() {
    for (int i = 0; i < 500; i++) {
      messages(SampleCards.random(i)).forEach(CardMessagesTest::check);
    }
  }

  @Test
  void theLongestQuestionIsAllInItsMessage() {
    JsonNode message = json(CardMessages.message(SampleCards.named("longest-open")));
    assertThat(message.toString()).contains("Choice number 9 goes on").contains("3 answered");
    assertThat(json(CardMessages.message(SampleCards.named("longest-closed"))).toString())
        .contains("Choice number 9 goes on")
        .contains("2 answered · closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"calling-open", "calling-closed"})
  void onlyAPostNotifiesTheGroupThatItCalls(String name) {
    Card card = SampleCards.named(name);
    Payload post = new Payload(json(CardMessages.post(card)));
    post.requireAccepted();
    assertThat(post.pings()).containsExactly(MENTION);
    assertThat(post.json().path("content").asText()).isEqualTo(MENTION);

    Payload edit = new Payload(Json.parse(CardMessages.edit(card).toData().toString()));
    assertThat(edit.pings()).isEmpty();
    assertThat(edit.json().path("content").asText()).isEqualTo(MENTION);
    assertThat(new Payload(json(CardMessages.message(card))).pings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aPostNotifiesNobodyElse(String name) {
    Payload post = new Payload(json(CardMessages.post(SampleCards.named(name))));
    post.requireAccepted();
    assertThat(post.pings()).isSubsetOf(MENTION);
  }

  @Test
  void whatIsNoRoleDoesNotKeepAQuestionFromBeingPosted() {
    Card card = Card.of("title", new Block.Mention(new GroupId("S1")), new Block.Plain("text"));
    Payload post = new Payload(json(CardMessages.post(card)));
    post.requireAccepted();
    assertThat(post.pings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 380, 1000})
  void anOverlongQuestionKeepsItsChoicesAndSaysThatItIsCut(int choiceLength) {
    Card card =
        overlong("word ".repeat(1000) + "```\n" + "code\n".repeat(500) + "```", choiceLength);

    List<MessageCreateData> parts = CardMessages.parts(card);
    assertThat(parts).hasSize(1);
    String text = json(parts.get(0)).path("embeds").path(0).path("description").asText();
    assertThat(text).startsWith("word ").contains("…").endsWith("the rest is cut.");
    for (int i = 0; i < Prompt.MAX_CHOICES; i++) {
      assertThat(text).contains("**" + Deal.letter(i) + "**  choice " + i);
    }
    check(new Payload(json(parts.get(0))));
  }

  private static Card overlong(String question, int choiceLength) {
    List<Block.Line> lines = new ArrayList<>();
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < Prompt.MAX_CHOICES; i++) {
      choices.add("choice " + i + " " + "x ".repeat(choiceLength / 2));
      lines.add(
          new Block.Line(
              Deal.letter(i), choices.get(i), Block.Mark.NONE, Optional.of(new Votes(1, 2)), ""));
    }
    RoundId round = new RoundId("0123456789abcdef0123");
    return new Card(
        "spark",
        List.of(new Block.Markdown(question), new Block.Choices(lines)),
        List.of(new Control.Choose(round, choices, false, true, false)));
  }

  private static void check(Payload payload) {
    payload.requireAccepted();
    assertThat(payload.pings()).isEmpty();
    assertThat(payload.apparentPings()).isSubsetOf(MENTION); // as a name
  }

  private static List<Payload> messages(Card card) {
    return CardMessages.parts(card).stream().map(m -> new Payload(json(m))).toList();
  }

  private static JsonNode json(MessageCreateData message) {
    return Json.parse(message.toData().toString());
  }
}
