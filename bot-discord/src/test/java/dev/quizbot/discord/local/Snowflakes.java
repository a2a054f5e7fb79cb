package dev.quizbot.discord.local;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that say when they were made, rising without exception. */
final class Snowflakes {

  static final Comparator<String> OLDEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final long EPOCH = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final int TIME_SHIFT = 22;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    long now = (clock.millis() - EPOCH) << TIME_SHIFT;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  /** Which of so many shards a guild belongs to. */
  static int shard(String guild, int shards) {
    return (int) ((Long.parseLong(guild) >> TIME_SHIFT) % shards);
  }
}
