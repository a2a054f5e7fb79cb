package dev.quizbot.quiz;

import dev.quizbot.round.Feedback;
import java.time.Duration;

/**
 * What a round is played by when nothing else is said.
 *
 * @param closeAfter how long it takes ballots, more than zero
 */
public record Rules(Feedback feedback, Duration closeAfter) {}
