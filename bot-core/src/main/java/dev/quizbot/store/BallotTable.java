package dev.quizbot.store;

import dev.quizbot.quiz.Store.Answered;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** {@code ballot} or {@code late_ballot}, with {@code player} for the names. */
final class BallotTable {
  private final String name;

  BallotTable(String name) {
    this.name = name;
  }

  /** Records a ballot in place of the player's earlier one in the round, and the player's name. */
  void put(Handle handle, Player player, Verdict verdict) {
    putPlayer(handle, player);
    Ballot ballot = verdict.ballot();
    handle
        .createUpdate(
            """
            INSERT INTO <table> (round_id, platform, player_id, choices, cast_at, correct, points)
            VALUES (:round, :platform, :player, :choices, :castAt, :correct, :points)
            ON CONFLICT (round_id, player_id) DO UPDATE SET choices = excluded.choices,
              cast_at = excluded.cast_at, correct = excluded.correct, points = excluded.points
            """)
        .define("table", name)
        .bind("round", ballot.round().value())
        .bind("platform", ballot.player().platform())
        .bind("player", ballot.player().value())
        .bind("choices", Columns.lines(ballot.choices().stream().sorted().toList()))
        .bind("castAt", ballot.castAt().toEpochMilli())
        .bind("correct", verdict.correct() ? 1 : 0)
        .bind("points", verdict.points())
        .execute();
  }

  Optional<Verdict> find(Handle handle, RoundId round, PlayerId player) {
    return handle
        .createQuery("SELECT * FROM <table> WHERE round_id = :round AND player_id = :player")
        .define("table", name)
        .bind("round", round.value())
        .bind("player", player.value())
        .map((row, context) -> verdict(row))
        .findOne();
  }

  List<Answered> of(Handle handle, RoundId round) {
    return handle
        .createQuery(
            """
            SELECT b.*, p.name
            FROM <table> b JOIN player p ON p.platform = b.platform AND p.id = b.player_id
            WHERE b.round_id = :round
            ORDER BY b.cast_at, b.player_id
            """)
        .define("table", name)
        .bind("round", round.value())
        .map(
            (row, context) -> {
              Verdict verdict = verdict(row);
              return new Answered(
                  new Player(verdict.ballot().player(), row.getString("name")), verdict);
            })
        .list();
  }

  private static void putPlayer(Handle handle, Player player) {
    handle
        .createUpdate(
            """
            INSERT INTO player (platform, id, name) VALUES (:platform, :id, :name)
            ON CONFLICT (platform, id) DO UPDATE SET name = excluded.name
            """)
        .bind("platform", player.id().platform())
        .bind("id", player.id().value())
        .bind("name", player.name())
        .execute();
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    Ballot ballot =
        new Ballot(
            new RoundId(row.getString("round_id")),
            new PlayerId(row.getString("platform"), row.getString("player_id")),
            Set.copyOf(Columns.list(row.getString("choices"))),
            Columns.instant(row, "cast_at"));
    return new Verdict(ballot, row.getInt("correct") == 1, row.getInt("points"));
  }
}
