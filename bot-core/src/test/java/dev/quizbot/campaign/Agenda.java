package dev.quizbot.campaign;

import static org.awaitility.Awaitility.await;

import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Jobs;
import dev.quizbot.store.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The daily questions of a campaign. So that nobody has to wait for days, a series is first set up
 * in a zone where it is still yesterday, and later moved to one where it is tomorrow: it asks on
 * two dates, and once more on neither.
 */
final class Agenda {
  private static final int CHANNELS = 4;
  private static final int SERIES_EACH = 2;
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);
  private static final ZoneOffset EAST = ZoneOffset.ofHours(12);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Town town;
  private final SqlStore store;
  private final Jobs jobs;
  private final Set<Expected> expected = new LinkedHashSet<>();
  private final Map<Daily, RoundId> yesterday = new LinkedHashMap<>();
  private final List<Daily> tomorrow = new ArrayList<>();

  /** A question that must be there once in the end. */
  record Expected(String channel, RoundId round) {}

  /** A series that somebody has set up. */
  private record Daily(String channel, String name, String reveal) {}

  /**
   * Nothing yet.
   *
   * @param pace how often bots look for what is due
   */
  Agenda(Town town, SqlStore store, Duration pace) {
    this.town = town;
    this.store = store;
    String kind = "daily@" + town.venue("c0").platform();
    jobs = store.jobs(kind, InstantSource.system(), pace, (id, due) -> Optional.empty());
  }

  static List<String> channels() {
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      channels.add("c" + i);
    }
    return channels;
  }

  Set<Expected> expected() {
    return Set.copyOf(expected);
  }

  /**
   * More questions fall due: those of new series, and what {@link #moveOn} says.
   *
   * @param number one more each time
   * @param reveal so long after; those that stay open longer are revealed by somebody
   */
  void goOn(int number, String reveal) {
    for (int i = 0; i < SERIES_EACH; i++) {
      Daily fresh = new Daily("c" + number % CHANNELS, "w%d-%d".formatted(number, i), reveal);
      yesterday.put(fresh, set(fresh, WEST));
    }
    moveOn();
  }

  /**
   * Of series whose question is there, the next one falls due; of those where that has happened
   * before, none does, because they have asked on this date already.
   *
   * @return whether all series have come to their second date
   */
  boolean moveOn() {
    tomorrow.forEach(moved -> set(moved, EAST));
    tomorrow.clear();
    for (Map.Entry<Daily, RoundId> entry : Map.copyOf(yesterday).entrySet()) {
      if (isPosted(entry.getValue())) {
        yesterday.remove(entry.getKey());
        set(entry.getKey(), EAST);
        tomorrow.add(entry.getKey());
      }
    }
    return yesterday.isEmpty();
  }

  private boolean isPosted(RoundId round) {
    return store.round(round).filter(there -> there.phase() != Phase.PLANNED).isPresent();
  }

  /** A series has been due since the beginning of this minute, or is again. */
  private RoundId set(Daily daily, ZoneOffset zone) {
    Venue venue = town.venue(daily.channel());
    Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    DailyLine line =
        DailyLine.parse(
            "%s %s reveal %s name %s"
                .formatted(LocalTime.ofInstant(due, zone), zone, daily.reveal(), daily.name()),
            ZoneOffset.UTC);
    PlayerId id = new PlayerId(venue.platform(), town.id(Town.MODERATOR));
    Optional<Player> owner = Optional.of(new Player(id, Town.MODERATOR));
    DailySeries.Setting setting = new DailySeries.Setting(owner, due.minusSeconds(1));
    store.put(DailySeries.of(venue, line.name(), line.plan(), setting));
    LocalDate date = due.atOffset(zone).toLocalDate();
    RoundId round = RoundId.of(venue, Occasion.daily(line.name(), date));
    expected.add(new Expected(daily.channel(), round));
    schedule(venue.key() + '/' + line.name(), due, round);
    return round;
  }

  /** A bot that is at the job just now would schedule it as it was before. */
  private void schedule(String job, Instant due, RoundId round) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              jobs.schedule(job, due);
              return store.round(round).isPresent()
                  || Optional.ofNullable(jobs.times().get(job))
                      .filter(at -> !at.isAfter(due))
                      .isPresent();
            });
  }
}
