package dev.quizbot.bank;

import java.util.List;
import java.util.Optional;

/**
 * Which questions somebody wants.
 *
 * @param topics topics or tags, any of which will do; none means any question
 * @param difficulty none means any
 */
public record Selection(List<String> topics, Optional<Difficulty> difficulty) {
  public static final Selection ANY = new Selection(List.of(), Optional.empty());

  public Selection {
    topics = List.copyOf(topics);
  }

  public boolean admits(Question question) {
    return (topics.isEmpty() || topics.stream().anyMatch(question::isAbout))
        && difficulty.map(wanted -> wanted == question.difficulty()).orElse(true);
  }
}
