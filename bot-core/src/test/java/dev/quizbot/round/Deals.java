package dev.quizbot.round;

import dev.quizbot.bank.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deals for tests. */
public final class Deals {
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  public static final Venue VENUE = new Venue("test", "team", "general");
  public static final Player ADA = player("Ada");
  public static final Player BOB = player("Bob");

  private Deals() {}

  public static Player player(String name) {
    return new Player(new PlayerId("test", "U" + name), name);
  }

  /** A deal at noon that closes an hour later and shows the choices as b, a, d, c. */
  public static Deal deal(Question question, Occasion occasion, Feedback feedback) {
    return deal(VENUE, question, occasion, feedback, NOON);
  }

  /** The same deal, which calls a group. */
  public static Deal mentioning(GroupId group, Deal deal) {
    Deal.Terms terms = deal.terms();
    return new Deal(
        deal.venue(),
        deal.occasion(),
        deal.question(),
        deal.order(),
        deal.askedBy(),
        new Deal.Terms(
            terms.feedback(),
            terms.dealtAt(),
            terms.closesAt(),
            terms.postBy(),
            Optional.of(group)));
  }

  /** A deal that closes an hour later and shows the choices as b, a, d, c. */
  public static Deal deal(
      Venue venue, Question question, Occasion occasion, Feedback feedback, Instant at) {
    return new Deal(
        venue,
        occasion,
        question,
        List.of("b", "a", "d", "c"),
        Optional.of(ADA.id()),
        terms(feedback, at));
  }

  /** Closes after an hour, and may be posted until then. */
  public static Deal.Terms terms(Feedback feedback, Instant at) {
    Instant end = at.plus(Duration.ofHours(1));
    return new Deal.Terms(feedback, at, end, end, Optional.empty());
  }
}
