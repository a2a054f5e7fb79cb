package dev.quizbot.card;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What there is to be asked about. */
public final class TopicsCard {
  private TopicsCard() {}

  /** The topics, each with its number of questions. */
  public static Card of(SortedMap<String, Integer> topics) {
    if (topics.isEmpty()) {
      return Card.of("Topics", new Block.Plain("The question bank is empty."));
    }
    return Card.of(
        "Topics",
        new Block.Plain(
            topics.entrySet().stream()
                .map(topic -> topic.getKey() + ": " + Phrases.questions(topic.getValue()))
                .collect(Collectors.joining("\n"))));
  }

  /** The reply to a topic that no question has. */
  public static Card unknown(
      String topic, List<String> nearest, SortedMap<String, Integer> topics) {
    Card known = of(topics);
    String meant = nearest.isEmpty() ? "" : " Did you mean %s?".formatted(Phrases.any(nearest));
    return new Card(
        "No question is about '%s'.%s".formatted(topic, meant), known.blocks(), List.of());
  }

  /** The reply to known topics that have no question of the difficulty, or to an empty bank. */
  public static Card nothing(Selection selection) {
    String about = selection.topics().isEmpty() ? "" : " about " + Phrases.any(selection.topics());
    Optional<String> difficulty = selection.difficulty().map(Difficulty::label);
    return Card.of(
        "The bank has no %squestion%s.".formatted(difficulty.map(d -> d + " ").orElse(""), about));
  }
}
