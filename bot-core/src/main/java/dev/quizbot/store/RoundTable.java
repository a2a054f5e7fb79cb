package dev.quizbot.store;

import dev.quizbot.bank.Deck.Had;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Phase;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** {@code round}. */
final class RoundTable {
  private final Dialect dialect;
  private final QuestionTable questions;

  RoundTable(Dialect dialect, QuestionTable questions) {
    this.dialect = dialect;
    this.questions = questions;
  }

  void insert(Handle handle, Round round, Instant claimedUntil) {
    Deal deal = round.deal();
    handle
        .createUpdate(
            """
            INSERT INTO round (id, platform, community, channel, occasion, series, question,
              choice_order, asked_by, feedback, dealt_at, closes_at, post_by, mention, phase,
              claimed_until, maybe_posted)
            VALUES (:id, :platform, :community, :channel, :occasion, :series, :question,
              :order, :askedBy, :feedback, :dealtAt, :closesAt, :postBy, :mention, :phase,
              :claimedUntil, 0)
            """)
        .bind("claimedUntil", claimedUntil.toEpochMilli())
        .bind("id", round.id().value())
        .bind("platform", deal.venue().platform())
        .bind("community", deal.venue().community())
        .bind("channel", deal.venue().channel())
        .bind("occasion", deal.occasion().key())
        .bind("series", deal.occasion().series())
        .bind("question", questions.put(handle, deal.question()))
        .bind("order", Columns.lines(deal.order()))
        .bind("askedBy", deal.askedBy().map(PlayerId::value))
        .bind("feedback", deal.terms().feedback().label())
        .bind("dealtAt", deal.terms().dealtAt().toEpochMilli())
        .bind("closesAt", deal.terms().closesAt().toEpochMilli())
        .bind("postBy", deal.terms().postBy().toEpochMilli())
        .bind("mention", deal.terms().mention().map(GroupId::value))
        .bind("phase", round.phase().name())
        .execute();
  }

  Optional<Round> find(Handle handle, RoundId id) {
    return find(handle, id, "");
  }

  /** A round that nobody else changes until the transaction ends. */
  Optional<Round> hold(Handle handle, RoundId id) {
    return find(handle, id, dialect.holdingRows());
  }

  private Optional<Round> find(Handle handle, RoundId id, String holding) {
    return handle
        .createQuery("SELECT * FROM round WHERE id = :id" + holding)
        .bind("id", id.value())
        .map((row, context) -> round(handle, row))
        .findOne();
  }

  List<RoundId> unfinished(Handle handle, String platform, Instant now) {
    return handle
        .createQuery(
            """
            SELECT id FROM round
            WHERE platform = :platform
              AND (phase IN ('PLANNED', 'CLOSED') OR (phase = 'OPEN' AND closes_at <= :now))
            ORDER BY dealt_at, id
            """)
        .bind("platform", platform)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> new RoundId(row.getString("id")))
        .list();
  }

  List<RoundId> unfinishedBefore(Handle handle, Round round) {
    Deal deal = round.deal();
    return ofSeries(
            handle,
            """
            SELECT id FROM round
            WHERE platform = :platform AND community = :community AND channel = :channel
              AND series = :series AND phase IN ('PLANNED', 'OPEN', 'CLOSED')
              AND dealt_at < :dealtAt
            ORDER BY dealt_at
            """,
            deal.venue(),
            deal.occasion().series().orElse(""))
        .bind("dealtAt", deal.terms().dealtAt().toEpochMilli())
        .map((row, context) -> new RoundId(row.getString("id")))
        .list();
  }

  List<Round> missed(Handle handle, Venue venue, PlayerId player, int last) {
    return handle
        .createQuery(
            """
            SELECT * FROM (
              SELECT * FROM round
              WHERE platform = :platform AND community = :community AND channel = :channel
                AND series IS NOT NULL AND phase = 'REVEALED'
              ORDER BY dealt_at DESC, id LIMIT :last) r
            WHERE NOT EXISTS (
                SELECT 1 FROM ballot b WHERE b.round_id = r.id AND b.player_id = :player)
              AND NOT EXISTS (
                SELECT 1 FROM late_ballot b WHERE b.round_id = r.id AND b.player_id = :player)
            ORDER BY dealt_at, id
            """)
        .bind("platform", venue.platform())
        .bind("community", venue.community())
        .bind("channel", venue.channel())
        .bind("player", player.value())
        .bind("last", last)
        .map((row, context) -> round(handle, row))
        .list();
  }

  int refusedInARow(Handle handle, DailySeries series, int limit) {
    return (int)
        ofSeries(
                handle,
                """
                SELECT phase = 'REFUSED' FROM round
                WHERE platform = :platform AND community = :community AND channel = :channel
                  AND series = :series AND dealt_at >= :since
                ORDER BY dealt_at DESC LIMIT :limit
                """,
                series.venue(),
                series.name())
            .bind("since", series.setting().at().toEpochMilli())
            .bind("limit", limit)
            .mapTo(Boolean.class)
            .stream()
            .takeWhile(refused -> refused)
            .count();
  }

  private static Query ofSeries(Handle handle, String sql, Venue venue, String series) {
    return handle
        .createQuery(sql)
        .bind("platform", venue.platform())
        .bind("community", venue.community())
        .bind("channel", venue.channel())
        .bind("series", series);
  }

  boolean advance(Handle handle, Round from, Round to) {
    return handle
            .createUpdate(
                """
                UPDATE round SET phase = :to, message = :message, closed_at = :closedAt
                WHERE id = :id AND phase = :from
                """)
            .bind("id", from.id().value())
            .bind("from", from.phase().name())
            .bind("to", to.phase().name())
            .bind("message", to.message())
            .bind("closedAt", to.closedAt().map(Instant::toEpochMilli))
            .execute()
        == 1;
  }

  /**
   * What a venue has had, by question id. Rounds that were given up before anybody answered don't
   * count.
   */
  Map<String, Had> history(Handle handle, Venue venue) {
    return handle
        .createQuery(
            """
            SELECT q.question_id, COUNT(*) AS times, MAX(r.dealt_at) AS last
            FROM round r JOIN dealt_question q ON q.digest = r.question
            WHERE r.platform = :platform AND r.community = :community AND r.channel = :channel
              AND (r.phase NOT IN ('REFUSED', 'ABANDONED')
                OR EXISTS (SELECT 1 FROM ballot b WHERE b.round_id = r.id))
            GROUP BY q.question_id
            """)
        .bind("platform", venue.platform())
        .bind("community", venue.community())
        .bind("channel", venue.channel())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("question_id"),
                    new Had(row.getInt("times"), Columns.instant(row, "last"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Round round(Handle handle, ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    Deal deal =
        new Deal(
            new Venue(platform, row.getString("community"), row.getString("channel")),
            new Occasion(row.getString("occasion"), Optional.ofNullable(row.getString("series"))),
            questions.get(handle, row.getString("question")),
            Columns.list(row.getString("choice_order")),
            Optional.ofNullable(row.getString("asked_by")).map(id -> new PlayerId(platform, id)),
            new Deal.Terms(
                Feedback.labelled(row.getString("feedback")).orElseThrow(),
                Columns.instant(row, "dealt_at"),
                Columns.instant(row, "closes_at"),
                Columns.instant(row, "post_by"),
                Optional.ofNullable(row.getString("mention")).map(GroupId::new)));
    return new Round(
        new RoundId(row.getString("id")),
        deal,
        Phase.valueOf(row.getString("phase")),
        Optional.ofNullable(row.getString("message")),
        row.getObject("closed_at") == null
            ? Optional.empty()
            : Optional.of(Columns.instant(row, "closed_at")));
  }
}
