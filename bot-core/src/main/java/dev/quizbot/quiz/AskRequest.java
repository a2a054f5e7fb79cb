package dev.quizbot.quiz;

import dev.quizbot.bank.Selection;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.util.Optional;

/**
 * Somebody, or a timetable, wants a question.
 *
 * @param askedBy who asked, if a person did
 * @param terms how it is played; none for as the settings say
 */
public record AskRequest(
    Venue venue,
    Occasion occasion,
    Selection selection,
    Optional<PlayerId> askedBy,
    Optional<Deal.Terms> terms) {

  /** Somebody wants a question. */
  public static AskRequest by(
      PlayerId player, Venue venue, Occasion occasion, Selection selection) {
    return new AskRequest(venue, occasion, selection, Optional.of(player), Optional.empty());
  }
}
