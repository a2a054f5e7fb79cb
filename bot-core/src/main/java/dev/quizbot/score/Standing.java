package dev.quizbot.score;

/**
 * A player's line on the leaderboard.
 *
 * @param rank 1 is best; players with equal points share one, and who comes after them counts them
 *     all
 */
public record Standing(int rank, Score score) {}
