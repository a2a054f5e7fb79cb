package dev.quizbot.quiz;

import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;

/**
 * Who wants something, and where.
 *
 * @param moderator whether they may tidy up there
 */
public record Caller(Player player, Venue venue, boolean moderator) {}
