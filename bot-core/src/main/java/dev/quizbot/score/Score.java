package dev.quizbot.score;

import dev.quizbot.round.Player;

/**
 * What one player has gathered.
 *
 * @param answered in how many rounds they cast a ballot
 * @param correct how many of those were exactly right
 */
public record Score(Player player, int points, int correct, int answered) {}
