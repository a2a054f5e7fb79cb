package dev.quizbot.store;

import dev.quizbot.round.RoundId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The columns of {@code round} that are about its next step, and about what its message shows. */
final class StepColumns {
  /**
   * Claims that end later than any can were made while somebody's clock was wrong; they do not
   * count.
   */
  boolean claim(Handle handle, RoundId id, Instant now, Instant until) {
    return handle
            .createUpdate(
                """
                UPDATE round SET claimed_until = :until
                WHERE id = :id AND (claimed_until <= :now OR claimed_until > :never)
                """)
            .bind("id", id.value())
            .bind("now", now.toEpochMilli())
            .bind("never", until.plus(Duration.between(now, until)).toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  boolean renew(Handle handle, RoundId id, Instant held, Instant until) {
    return handle
            .createUpdate(
                "UPDATE round SET claimed_until = :until WHERE id = :id AND claimed_until = :held")
            .bind("id", id.value())
            .bind("held", held.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  void expectMessage(Handle handle, RoundId id, boolean maybe) {
    handle
        .createUpdate("UPDATE round SET maybe_posted = :maybe WHERE id = :id")
        .bind("id", id.value())
        .bind("maybe", maybe ? 1 : 0)
        .execute();
  }

  boolean expectsMessage(Handle handle, RoundId id) {
    return handle
        .createQuery("SELECT maybe_posted = 1 FROM round WHERE id = :id")
        .bind("id", id.value())
        .mapTo(Boolean.class)
        .one();
  }

  void shown(Handle handle, RoundId id, int answered) {
    handle
        .createUpdate("UPDATE round SET shown = :answered WHERE id = :id")
        .bind("id", id.value())
        .bind("answered", answered)
        .execute();
  }

  List<RoundId> uncounted(Handle handle, String platform) {
    return handle
        .createQuery(
            """
            SELECT id FROM round r
            WHERE platform = :platform AND phase = 'OPEN'
              AND shown < (SELECT COUNT(*) FROM ballot b WHERE b.round_id = r.id)
            """)
        .bind("platform", platform)
        .map((row, context) -> new RoundId(row.getString("id")))
        .list();
  }

  boolean endEarly(Handle handle, RoundId id, Instant at) {
    return handle
            .createUpdate(
                """
                UPDATE round
                SET closes_at = CASE WHEN :at > dealt_at THEN :at ELSE dealt_at + 1 END
                WHERE id = :id AND phase IN ('PLANNED', 'OPEN') AND closes_at >= :at
                """)
            .bind("id", id.value())
            .bind("at", at.toEpochMilli())
            .execute()
        == 1;
  }

  void endLate(Handle handle, RoundId id, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE round SET closes_at = :at
            WHERE id = :id AND phase = 'PLANNED' AND closes_at < :at
            """)
        .bind("id", id.value())
        .bind("at", at.toEpochMilli())
        .execute();
  }
}
