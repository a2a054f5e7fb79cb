package dev.quizbot.quiz;

import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Question;
import dev.quizbot.round.Deal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a question is dealt to a venue. */
final class Dealing {
  private final Deck deck;
  private final Rules rules;

  Dealing(Deck deck, Rules rules) {
    this.deck = deck;
    this.rules = rules;
  }

  private Deal.Terms terms(Instant now) {
    Instant closesAt = now.plus(rules.closeAfter());
    return new Deal.Terms(rules.feedback(), now, closesAt, closesAt, Optional.empty());
  }

  /**
   * The deal for a request.
   *
   * @param history what the venue has had, by question id
   * @return none if nothing is eligible
   */
  Optional<Deal> deal(
      AskRequest request, List<Question> eligible, Map<String, Deck.Had> history, Instant now) {
    String venue = request.venue().key();
    return deck.next(venue, eligible, history)
        .map(
            question ->
                new Deal(
                    request.venue(),
                    request.occasion(),
                    question,
                    deck.order(venue, question, history),
                    request.askedBy(),
                    request.terms().orElseGet(() -> terms(now))));
  }
}
