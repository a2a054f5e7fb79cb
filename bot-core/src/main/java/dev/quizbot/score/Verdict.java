package dev.quizbot.score;

import dev.quizbot.round.Ballot;

/**
 * A judged ballot.
 *
 * @param correct whether it is exactly the right answer
 * @param points 0 or more; with several right choices, part of them may be had for a part of the
 *     answer
 */
public record Verdict(Ballot ballot, boolean correct, int points) {}
