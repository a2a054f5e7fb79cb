package dev.quizbot.discord.local;

/**
 * Somebody was notified by a message of the bot.
 *
 * @param mention who, as written in the message: {@code @everyone}, {@code <@1>}, {@code <@&1>}
 */
public record Ping(Message message, String mention) {}
