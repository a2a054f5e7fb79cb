/**
 * Rounds: a question dealt in a venue, from the plan to its reveal, and the ballots cast in it.
 *
 * <p>Start at {@link dev.quizbot.round.Round}, which owns every transition.
 */
@NullMarked
package dev.quizbot.round;

import org.jspecify.annotations.NullMarked;
