package dev.quizbot.store;

import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.PlayerStats.TopicRecord;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.score.Streak;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What follows from the ballots. Nothing here is counted in advance, so nothing needs resetting.
 */
final class ScoreQueries {
  /** While players may still change their ballots, points would tell which choice is right. */
  private static final String KNOWN =
      " AND (r.feedback = 'instant' OR r.phase NOT IN ('PLANNED', 'OPEN'))";

  List<Score> scores(Handle handle, Scope scope, Instant since, Optional<String> topic) {
    String sql =
        """
        SELECT b.player_id, p.name,
          SUM(b.points) AS points, SUM(b.correct) AS correct, COUNT(*) AS answered
        FROM ballot b
        JOIN round r ON r.id = b.round_id
        JOIN dealt_question q ON q.digest = r.question
        JOIN player p ON p.platform = b.platform AND p.id = b.player_id
        WHERE b.cast_at >= :since
        """
            + in(scope)
            + KNOWN
            + (topic.isPresent() ? " AND q.labels LIKE :label ESCAPE '!'" : "")
            + " GROUP BY b.player_id, p.name";
    Query query = bind(handle.createQuery(sql), scope).bind("since", since.toEpochMilli());
    topic.ifPresent(word -> query.bind("label", QuestionTable.labelPattern(word)));
    return query
        .map(
            (row, context) ->
                new Score(
                    new Player(
                        new PlayerId(scope.platform(), row.getString("player_id")),
                        row.getString("name")),
                    row.getInt("points"),
                    row.getInt("correct"),
                    row.getInt("answered")))
        .list();
  }

  PlayerStats stats(Handle handle, PlayerId player, Scope scope, Instant now) {
    String sql =
        """
        SELECT q.topic,
          SUM(b.points) AS points, SUM(b.correct) AS correct, COUNT(*) AS answered
        FROM ballot b
        JOIN round r ON r.id = b.round_id
        JOIN dealt_question q ON q.digest = r.question
        WHERE b.platform = :platform AND b.player_id = :player
        """
            + in(scope)
            + KNOWN
            + " GROUP BY q.topic ORDER BY q.topic";
    List<TopicRecord> topics =
        bind(handle.createQuery(sql), scope)
            .bind("player", player.value())
            .map(
                (row, context) ->
                    new TopicRecord(
                        row.getString("topic"),
                        row.getInt("points"),
                        row.getInt("correct"),
                        row.getInt("answered")))
            .list();
    return new PlayerStats(
        topics, streak(handle, player, scope, now), caughtUp(handle, player, scope));
  }

  private static Optional<PlayerStats.CaughtUp> caughtUp(
      Handle handle, PlayerId player, Scope scope) {
    String sql =
        """
        SELECT SUM(b.points) AS points, SUM(b.correct) AS correct, COUNT(*) AS answered
        FROM late_ballot b
        JOIN round r ON r.id = b.round_id
        WHERE b.platform = :platform AND b.player_id = :player
        """
            + in(scope);
    return bind(handle.createQuery(sql), scope)
        .bind("player", player.value())
        .map(
            (row, context) ->
                new PlayerStats.CaughtUp(
                    row.getInt("points"), row.getInt("correct"), row.getInt("answered")))
        .stream()
        .filter(late -> late.answered() > 0)
        .findFirst();
  }

  /** The best of the player's streaks, over all series they have ever answered in. */
  private static Streak streak(Handle handle, PlayerId player, Scope scope, Instant now) {
    String sql =
        """
        SELECT r.channel, r.series, b.player_id IS NOT NULL AS answered,
          r.phase IN ('PLANNED', 'OPEN') AND r.closes_at > :now AS is_open
        FROM round r
        LEFT JOIN ballot b ON b.round_id = r.id AND b.player_id = :player
        WHERE r.message IS NOT NULL
          AND (r.phase <> 'ABANDONED' OR b.player_id IS NOT NULL)
          AND (r.channel, r.series) IN (
            SELECT r2.channel, r2.series FROM round r2 JOIN ballot b2 ON b2.round_id = r2.id
            WHERE b2.platform = :platform AND b2.player_id = :player
              AND r2.community = :community AND r2.series IS NOT NULL)
        """
            + in(scope)
            + " ORDER BY r.dealt_at, r.id";
    Map<String, List<Streak.Day>> bySeries =
        bind(handle.createQuery(sql), scope)
            .bind("player", player.value())
            .bind("now", now.toEpochMilli())
            .map(
                (row, context) ->
                    Map.entry(
                        row.getString("channel") + '\n' + row.getString("series"),
                        new Streak.Day(row.getBoolean("answered"), row.getBoolean("is_open"))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    Collection<List<Streak.Day>> series = bySeries.values();
    return series.stream().map(Streak::of).reduce(Streak.NONE, Streak::orBetter);
  }

  private static String in(Scope scope) {
    return " AND r.platform = :platform AND r.community = :community"
        + (scope.channel().isPresent() ? " AND r.channel = :channel" : "");
  }

  private static Query bind(Query query, Scope scope) {
    query.bind("platform", scope.platform()).bind("community", scope.community());
    scope.channel().ifPresent(channel -> query.bind("channel", channel));
    return query;
  }
}
