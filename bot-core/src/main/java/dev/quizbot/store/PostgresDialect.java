package dev.quizbot.store;

import dev.quizbot.bank.Sha256;
import dev.quizbot.round.Venue;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Many writers at once. Each statement sees what was committed before it began (READ COMMITTED), so
 * what is read after the wait for a lock is what the lock's last holder left; at a stricter level
 * it would be what was there before the wait.
 *
 * <p>At this level nothing fails to serialize, and nothing deadlocks, because every transaction
 * takes its locks in one order: the venue or the round, then the question or the player, then the
 * row that it adds. So nothing needs to be tried again.
 */
final class PostgresDialect extends Dialect {

  @Override
  void hold(Handle handle, Venue venue) {
    byte[] hash = Sha256.of(venue.platform(), venue.community(), venue.channel());
    handle.execute("SELECT pg_advisory_xact_lock(?)", ByteBuffer.wrap(hash).getLong());
  }

  @Override
  Optional<Instant> clock(Handle handle) {
    return handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).findOne();
  }

  @Override
  List<String> doubtsAboutDurability(Handle handle) {
    return Stream.of("fsync", "full_page_writes", "synchronous_commit")
        .filter(name -> handle.createQuery("SHOW " + name).mapTo(String.class).one().equals("off"))
        .map(name -> "the server has " + name + " off")
        .toList();
  }

  /** Not FOR SHARE: of two ballots by one player, the second must see the first. */
  @Override
  String holdingRows() {
    return " FOR NO KEY UPDATE";
  }
}
