/**
 * Discord as a platform of the quiz.
 *
 * <p>Start at {@link dev.quizbot.discord.DiscordBot}, which puts the parts together, and {@link
 * dev.quizbot.discord.DiscordPlatform}, which keeps the promises of a platform.
 */
@NullMarked
package dev.quizbot.discord;

import org.jspecify.annotations.NullMarked;
