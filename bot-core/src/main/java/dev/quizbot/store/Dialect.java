package dev.quizbot.store;

import dev.quizbot.round.Venue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How a database keeps transactions out of each other's way. Here for one that has a single writer
 * at a time, which is enough as long as a transaction is a writer from its beginning.
 */
class Dialect {
  private static final int FULL = 2;

  /** Keeps other transactions from dealing in the venue until this one ends. */
  void hold(Handle handle, Venue venue) {}

  /** The time by the database's own clock, if it has one. */
  Optional<Instant> clock(Handle handle) {
    return Optional.empty();
  }

  /** See {@link SqlStore#doubtsAboutDurability}. */
  List<String> doubtsAboutDurability(Handle handle) {
    int synchronous = handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one();
    return synchronous >= FULL ? List.of() : List.of("synchronous is not FULL");
  }

  /**
   * What to put behind a query for rows that other transactions must not change until this one
   * ends.
   */
  String holdingRows() {
    return "";
  }
}
