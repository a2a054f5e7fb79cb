package dev.quizbot.store;

import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code daily_series}. */
final class DailyTable {
  private static final String OF_VENUE =
      " WHERE platform = :platform AND community = :community AND channel = :channel";

  /** In {@code set_by}: it stands in the settings file. */
  private static final String NOBODY = "";

  /** Nobody can write it, so a line that has it named no zone that is known here. */
  private static final ZoneId NO_ZONE = ZoneOffset.ofTotalSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(DailyTable.class);

  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  List<DailySeries> of(Handle handle, Venue venue) {
    return bind(
            handle.createQuery("SELECT * FROM daily_series" + OF_VENUE + " ORDER BY name"), venue)
        .map((row, context) -> readable(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<DailySeries> find(Handle handle, Venue venue, String name) {
    return bind(
            handle.createQuery("SELECT * FROM daily_series" + OF_VENUE + " AND name = :name"),
            venue)
        .bind("name", name)
        .map((row, context) -> readable(row))
        .findOne()
        .flatMap(series -> series);
  }

  List<DailySeries> all(Handle handle, String platform) {
    return handle
        .createQuery("SELECT * FROM daily_series WHERE platform = :platform")
        .bind("platform", platform)
        .map((row, context) -> readable(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Of a platform's series that can't be read, the ids, and why. */
  List<String> unreadable(Handle handle, String platform) {
    return handle
        .createQuery("SELECT * FROM daily_series WHERE platform = :platform")
        .bind("platform", platform)
        .map((row, context) -> problem(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  boolean put(Handle handle, DailySeries series) {
    return bindPause(
                bind(
                    handle.createUpdate(
                        """
                    INSERT INTO daily_series (platform, community, channel, name, line, set_by,
                      set_by_name, set_at, paused_from, paused_until, paused_because)
                    VALUES (:platform, :community, :channel, :name, :line, :setBy, :setByName,
                      :setAt, :from, :until, :because)
                    ON CONFLICT (platform, community, channel, name) DO UPDATE
                    SET line = excluded.line, set_by = excluded.set_by,
                      set_by_name = excluded.set_by_name, set_at = excluded.set_at,
                      paused_from = excluded.paused_from, paused_until = excluded.paused_until,
                      paused_because = excluded.paused_because
                    WHERE daily_series.line <> excluded.line
                      OR daily_series.set_by <> excluded.set_by
                      OR COALESCE(daily_series.paused_from, '') <> COALESCE(excluded.paused_from, '')
                      OR COALESCE(daily_series.paused_until, '')
                        <> COALESCE(excluded.paused_until, '')
                      OR COALESCE(daily_series.paused_because, '')
                        <> COALESCE(excluded.paused_because, '')
                    """),
                    series.venue()),
                series.pause())
            .bind("name", series.name())
            .bind("line", new DailyLine(series.name(), series.plan()).text())
            .bind("setBy", series.setting().by().map(by -> by.id().value()).orElse(NOBODY))
            .bind("setByName", series.setting().by().map(Player::name).orElse(NOBODY))
            .bind("setAt", series.setting().at().toEpochMilli())
            .execute()
        == 1;
  }

  boolean pause(Handle handle, DailySeries series, Pause pause) {
    return bindPause(
                bind(
                    handle.createUpdate(
                        """
                        UPDATE daily_series SET paused_from = :from, paused_until = :until,
                          paused_because = :because
                        """
                            + OF_VENUE
                            + " AND name = :name AND set_at = :setAt AND paused_because IS NULL"),
                    series.venue()),
                Optional.of(pause))
            .bind("name", series.name())
            .bind("setAt", series.setting().at().toEpochMilli())
            .execute()
        == 1;
  }

  boolean remove(Handle handle, Venue venue, String name) {
    return bind(
                handle.createUpdate("DELETE FROM daily_series" + OF_VENUE + " AND name = :name"),
                venue)
            .bind("name", name)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Venue venue) {
    return statement
        .bind("platform", venue.platform())
        .bind("community", venue.community())
        .bind("channel", venue.channel());
  }

  private static <S extends SqlStatement<S>> S bindPause(S statement, Optional<Pause> pause) {
    return statement
        .bind("from", pause.map(Pause::from).map(LocalDate::toString))
        .bind("until", pause.flatMap(Pause::until).map(LocalDate::toString))
        .bind("because", pause.flatMap(Pause::reason));
  }

  /**
   * One that can't be read, because another version wrote it or the JDK does not know its zone,
   * must not take the others along.
   */
  private Optional<DailySeries> readable(ResultSet row) throws SQLException {
    Optional<String> problem = problem(row);
    if (problem.isPresent()) {
      if (logged.add(problem.get())) {
        log.warn("daily skipped series={}", problem.get());
      }
      return Optional.empty();
    }
    return Optional.of(series(row));
  }

  private static Optional<String> problem(ResultSet row) throws SQLException {
    try {
      series(row);
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | DailyLine.UnreadableException odd) {
      return Optional.of(
          "%s/%s: '%s' can't be read: %s"
              .formatted(
                  venue(row).key(),
                  row.getString("name"),
                  row.getString("line"),
                  odd.getMessage()));
    }
  }

  private static Venue venue(ResultSet row) throws SQLException {
    return new Venue(
        row.getString("platform"), row.getString("community"), row.getString("channel"));
  }

  private static DailySeries series(ResultSet row) throws SQLException {
    Venue venue = venue(row);
    DailyLine line = DailyLine.parse(row.getString("line"), NO_ZONE);
    if (line.plan().timetable().zone().equals(NO_ZONE)) {
      throw new IllegalArgumentException("it names no time zone that this JDK knows");
    }
    String by = row.getString("set_by");
    Optional<Player> player =
        by.equals(NOBODY)
            ? Optional.empty()
            : Optional.of(
                new Player(new PlayerId(venue.platform(), by), row.getString("set_by_name")));
    return new DailySeries(
        venue,
        row.getString("name"),
        line.plan(),
        new DailySeries.Setting(player, Columns.instant(row, "set_at")),
        pause(row));
  }

  private static Optional<Pause> pause(ResultSet row) throws SQLException {
    Optional<LocalDate> from = date(row, "paused_from");
    Optional<LocalDate> until = date(row, "paused_until");
    Optional<String> reason = Optional.ofNullable(row.getString("paused_because"));
    return from.map(first -> new Pause(first, until, reason));
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
  }
}
