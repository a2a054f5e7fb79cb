package dev.quizbot.round;

/**
 * Somebody who plays.
 *
 * @param name how they were called last; for display only, two players may share one
 */
public record Player(PlayerId id, String name) {}
