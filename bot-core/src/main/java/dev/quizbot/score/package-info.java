/**
 * Judging ballots and ranking players; pure functions over values.
 *
 * <p>Start at {@link dev.quizbot.score.Scoring} and {@link dev.quizbot.score.Standings}.
 */
@NullMarked
package dev.quizbot.score;

import org.jspecify.annotations.NullMarked;
