package dev.quizbot.quiz;

import dev.quizbot.bank.Selection;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.util.Optional;

/**
 * Somebody, or a timetable, wants a question.
 *
 * @param askedBy who asked, if a person did
 */
public record AskRequest(
    Venue venue, Occasion occasion, Selection selection, Optional<PlayerId> askedBy) {}
