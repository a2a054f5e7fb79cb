package dev.quizbot.discord.local;

/** A completion on offer: what is shown, and what is sent when it is taken. */
public record Choice(String name, String value) {}
