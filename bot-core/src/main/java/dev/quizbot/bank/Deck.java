package dev.quizbot.bank;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which question a venue gets next, and in which order it shows the choices.
 *
 * <p>There is no pile that could be lost or go stale: each question has a rank, a hash of the seed,
 * the venue and the question. The rank can't be predicted without the seed, is the same after a
 * restart, and does not change when other questions come or go.
 *
 * @param seed kept secret from players
 * @param opener the id of the question that a venue gets first of all, if it is eligible then; need
 *     not exist
 */
public record Deck(long seed, String opener) {

  /**
   * What a venue has had of a question.
   *
   * @param times how often it was dealt, at least once
   * @param last when it was dealt last
   */
  public record Had(int times, Instant last) {}

  /**
   * The next question: one that the venue has not had, then the one it had longest ago.
   *
   * @param history what the venue has had, by question id
   * @return none if nothing is eligible
   */
  public Optional<Question> next(
      String venue, Collection<Question> eligible, Map<String, Had> history) {
    return eligible.stream()
        .min(
            Comparator.comparing((Question q) -> lastHad(q, history))
                .thenComparing(q -> !q.id().equals(opener))
                .thenComparing(q -> rank(venue, q.id()))
                .thenComparing(Question::id));
  }

  /** The ids of the question's choices in the order to show the next time the venue gets it. */
  public List<String> order(String venue, Question question, Map<String, Had> history) {
    Had had = history.get(question.id());
    String time = had == null ? "0" : Integer.toString(had.times());
    Comparator<String> shuffled =
        Comparator.comparing(choice -> rank(venue, question.id(), time, choice));
    List<String> ids = question.prompt().choices().stream().map(Choice::id).toList();
    return question.prompt().shuffle() ? ids.stream().sorted(shuffled).toList() : ids;
  }

  private static Instant lastHad(Question question, Map<String, Had> history) {
    Had had = history.get(question.id());
    return had == null ? Instant.MIN : had.last();
  }

  private Long rank(String venue, String... of) {
    String[] texts = new String[of.length + 2];
    texts[0] = Long.toString(seed);
    texts[1] = venue;
    System.arraycopy(of, 0, texts, 2, of.length);
    return ByteBuffer.wrap(Sha256.of(texts)).getLong();
  }
}
