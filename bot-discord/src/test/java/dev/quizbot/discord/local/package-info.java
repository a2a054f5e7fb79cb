/**
 * A local Discord for tests: an HTTP and WebSocket server on the loopback interface that the real
 * JDA connects to. It keeps guilds, messages, threads and what only one person sees, refuses what
 * Discord refuses, and lets a test act as people and order faults.
 *
 * <p>Start at {@link dev.quizbot.discord.local.LocalDiscord}, then {@link
 * dev.quizbot.discord.local.Person}. Limits and error codes are those of Discord's API
 * documentation, version 10.
 */
@NullMarked
package dev.quizbot.discord.local;

import org.jspecify.annotations.NullMarked;
