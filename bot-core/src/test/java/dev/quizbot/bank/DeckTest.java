package dev.quizbot.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Deck.Had;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeckTest {
  private static final String VENUE = "terminal/local/general";
  private final List<Question> questions =
      IntStream.range(0, 20).mapToObj(i -> Questions.question("q" + i)).toList();

  @Test
  void nothingRepeatsUntilEverythingWasHadAndThenTheLongestAgoComesFirst() {
    List<String> dealt = deal(new Deck(7, ""), questions, 60, new HashMap<>());

    assertThat(new HashSet<>(dealt.subList(0, 20))).hasSize(20);
    assertThat(dealt.subList(20, 40)).isEqualTo(dealt.subList(0, 20));
    assertThat(dealt.subList(40, 60)).isEqualTo(dealt.subList(0, 20));
  }

  @Test
  void theOrderFollowsFromSeedAndVenueAlone() {
    List<String> dealt = deal(new Deck(7, ""), questions, 20, new HashMap<>());

    assertThat(deal(new Deck(7, ""), questions, 20, new HashMap<>())).isEqualTo(dealt);
    assertThat(deal(new Deck(8, ""), questions, 20, new HashMap<>())).isNotEqualTo(dealt);
    assertThat(new Deck(7, "").next("elsewhere", questions, Map.of()))
        .isNotEqualTo(new Deck(7, "").next(VENUE, questions, Map.of()));
  }

  @Test
  void addingAndRemovingQuestionsDisturbsNothing() {
    List<String> before = deal(new Deck(7, ""), questions, 20, new HashMap<>());
    List<Question> changed = new ArrayList<>(questions);
    changed.removeIf(question -> question.id().equals(before.get(3)));
    changed.add(Questions.question("new"));

    List<String> after = deal(new Deck(7, ""), changed, 20, new HashMap<>());

    List<String> rest = new ArrayList<>(before);
    rest.remove(3);
    after.remove("new");
    assertThat(after).isEqualTo(rest);
  }

  @Test
  void aQuestionAddedInTheMiddleComesBeforeAnyRepeats() {
    Map<String, Had> history = new HashMap<>();
    deal(new Deck(7, ""), questions, 20, history);
    List<Question> more = new ArrayList<>(questions);
    more.add(Questions.question("new"));

    assertThat(new Deck(7, "").next(VENUE, more, history).orElseThrow().id()).isEqualTo("new");
  }

  @Test
  void theOpenerComesFirstWhereverItWasNotHad() {
    for (int seed = 0; seed < 10; seed++) {
      List<String> dealt = deal(new Deck(seed, "q5"), questions, 2, new HashMap<>());
      assertThat(dealt.get(0)).isEqualTo("q5");
      assertThat(dealt.get(1)).isNotEqualTo("q5");
    }
  }

  @Test
  void withNothingEligibleThereIsNoNext() {
    assertThat(new Deck(7, "q1").next(VENUE, List.of(), Map.of())).isEmpty();
  }

  @Test
  void everyChoiceStandsAtEveryPlaceAboutEquallyOften() {
    Map<String, Integer> first = new HashMap<>();
    for (int seed = 0; seed < 1000; seed++) {
      List<String> order = new Deck(seed, "").order(VENUE, questions.get(0), Map.of());
      assertThat(order).containsExactlyInAnyOrder("a", "b", "c", "d");
      first.merge(order.get(0), 1, Integer::sum);
    }
    assertThat(first.values()).hasSize(4).allMatch(times -> times > 180 && times < 320);
  }

  @Test
  void theNextTimeTheChoicesStandInAnotherOrder() {
    Set<List<String>> orders = new HashSet<>();
    for (int times = 1; times < 20; times++) {
      Map<String, Had> history = Map.of("q0", new Had(times, Instant.EPOCH));
      orders.add(new Deck(7, "").order(VENUE, questions.get(0), history));
    }
    assertThat(orders).hasSizeGreaterThan(5);
  }

  @Test
  void withoutShufflingTheAuthorsOrderStays() {
    Question shuffled = questions.get(0);
    Prompt prompt = shuffled.prompt();
    Question fixed =
        new Question(
            "fixed",
            "spark",
            "Title",
            Difficulty.EASY,
            List.of("tag"),
            new Prompt(prompt.text(), prompt.choices(), false, false),
            shuffled.background());
    for (int seed = 0; seed < 20; seed++) {
      assertThat(new Deck(seed, "").order(VENUE, fixed, Map.of()))
          .containsExactly("a", "b", "c", "d");
    }
  }

  private static List<String> deal(
      Deck deck, List<Question> questions, int rounds, Map<String, Had> history) {
    List<String> dealt = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Instant now = Instant.EPOCH.plusSeconds(i);
      String id = deck.next(VENUE, questions, history).orElseThrow().id();
      dealt.add(id);
      history.merge(id, new Had(1, now), (old, one) -> new Had(old.times() + 1, now));
    }
    return dealt;
  }
}
