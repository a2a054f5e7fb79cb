package dev.quizbot.quiz;

import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import java.util.function.BooleanSupplier;

/**
 * Who wants something, and where.
 *
 * @param moderator whether they may tidy up there; is asked only if need be
 */
public record Caller(Player player, Venue venue, BooleanSupplier moderator) {}
