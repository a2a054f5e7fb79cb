package dev.quizbot.discord.local;

/** What a session must have asked for to be told of an event. */
enum Intent {
  NONE(0),
  GUILDS(1),
  GUILD_MESSAGES(1 << 9);

  private final int bits;

  Intent(int bits) {
    this.bits = bits;
  }

  boolean in(int asked) {
    return (asked & bits) == bits;
  }
}
