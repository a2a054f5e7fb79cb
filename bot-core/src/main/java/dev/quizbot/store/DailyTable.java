package dev.quizbot.store;

import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@code daily_series}. */
final class DailyTable {

  List<DailySeries> of(Handle handle, Venue venue) {
    return handle
        .createQuery(
            """
            SELECT * FROM daily_series
            WHERE platform = :platform AND community = :community AND channel = :channel
            ORDER BY name
            """)
        .bind("platform", venue.platform())
        .bind("community", venue.community())
        .bind("channel", venue.channel())
        .map(
            (row, context) -> {
              DailyLine line = DailyLine.parse(row.getString("line"), ZoneOffset.UTC);
              return new DailySeries(
                  venue,
                  row.getString("name"),
                  line.plan(),
                  new Player(
                      new PlayerId(venue.platform(), row.getString("set_by")),
                      row.getString("set_by_name")),
                  Columns.instant(row, "set_at"));
            })
        .list();
  }

  void put(Handle handle, DailySeries series) {
    handle
        .createUpdate(
            """
            INSERT INTO daily_series (platform, community, channel, name, line, set_by,
              set_by_name, set_at)
            VALUES (:platform, :community, :channel, :name, :line, :setBy, :setByName, :setAt)
            ON CONFLICT (platform, community, channel, name) DO UPDATE SET line = excluded.line,
              set_by = excluded.set_by, set_by_name = excluded.set_by_name,
              set_at = excluded.set_at
            """)
        .bind("platform", series.venue().platform())
        .bind("community", series.venue().community())
        .bind("channel", series.venue().channel())
        .bind("name", series.name())
        .bind("line", new DailyLine(series.name(), series.plan()).text())
        .bind("setBy", series.setBy().id().value())
        .bind("setByName", series.setBy().name())
        .bind("setAt", series.setAt().toEpochMilli())
        .execute();
  }

  boolean remove(Handle handle, Venue venue, String name) {
    return handle
            .createUpdate(
                """
                DELETE FROM daily_series
                WHERE platform = :platform AND community = :community AND channel = :channel
                  AND name = :name
                """)
            .bind("platform", venue.platform())
            .bind("community", venue.community())
            .bind("channel", venue.channel())
            .bind("name", name)
            .execute()
        == 1;
  }
}
