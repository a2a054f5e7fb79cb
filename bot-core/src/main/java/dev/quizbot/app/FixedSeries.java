package dev.quizbot.app;

import dev.quizbot.quiz.DailyCheck;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.DailyStore;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A daily question that stands in the settings file, as {@code discord/SERVER/CHANNEL LINE} or
 * {@code slack/WORKSPACE/CHANNEL LINE}.
 */
record FixedSeries(Venue venue, String line) {
  private static final Logger log = LoggerFactory.getLogger(FixedSeries.class);
  private static final Pattern FORM =
      Pattern.compile("(discord|slack)/([A-Za-z0-9]+)/([A-Za-z0-9]+)\\s+(.+)");

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException with what to write instead
   */
  static FixedSeries parse(String entry) {
    Matcher form = FORM.matcher(entry.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s': write like discord/SERVER/CHANNEL 09:30 Europe/Berlin mon-fri spark, with the"
                  .formatted(entry)
              + " platform's ids");
    }
    Venue venue = new Venue(form.group(1), form.group(2), form.group(3));
    FixedSeries series = new FixedSeries(venue, form.group(4));
    try {
      DailySeries.Plan plan = series.read(ZoneId.of("UTC")).plan();
      if (plan.mention().filter(group -> group.isEverybodyIn(venue)).isPresent()) {
        throw new IllegalArgumentException(
            "'%s': %s".formatted(entry, DailyCheck.Mentions.EVERYBODY));
      }
    } catch (DailyLine.UnreadableException unreadable) {
      throw new IllegalArgumentException(
          "'%s': %s".formatted(entry, unreadable.getMessage()), unreadable);
    }
    return series;
  }

  /**
   * Makes a platform's series in the store those of the settings file, besides what people have set
   * up in chat.
   *
   * @param zone of lines that name none
   */
  static void store(
      List<FixedSeries> all, String platform, ZoneId zone, DailyStore store, Instant now) {
    Set<String> wanted = new HashSet<>();
    for (FixedSeries fixed : all) {
      if (fixed.venue().platform().equals(platform)) {
        DailyLine line = fixed.read(zone);
        wanted.add(fixed.venue().key() + '/' + line.name());
        fixed.store(line, store, now);
      }
    }
    for (DailySeries there : store.allSeries(platform)) {
      if (there.isFixed() && !wanted.contains(SeriesId.of(there))) {
        store.remove(there.venue(), there.name());
        log.info(
            "daily removed series={}: it is not in the settings file any more", SeriesId.of(there));
      }
    }
  }

  /** These, and over them those of the settings file, as if the bot had started. */
  static List<DailySeries> upon(
      List<DailySeries> stored, List<FixedSeries> all, ZoneId zone, Instant now) {
    Map<String, DailySeries> merged = new LinkedHashMap<>();
    stored.forEach(series -> merged.put(SeriesId.of(series), series));
    for (FixedSeries fixed : all) {
      DailySeries series = fixed.series(fixed.read(zone), now);
      if (!isIn(Optional.ofNullable(merged.get(SeriesId.of(series))), series.plan())) {
        merged.put(SeriesId.of(series), series);
      }
    }
    return List.copyOf(merged.values());
  }

  private void store(DailyLine line, DailyStore store, Instant now) {
    Optional<DailySeries> there = store.series(venue, line.name());
    if (isIn(there, line.plan())) {
      return;
    }
    DailySeries series = series(line, now);
    store.put(series);
    there
        .flatMap(before -> before.setting().by())
        .ifPresent(
            by ->
                log.warn(
                    "daily replaced series={}: player={} ({}) had set it up in chat, and now the"
                        + " settings file has one of the same name",
                    SeriesId.of(series),
                    by.id().value(),
                    by.name()));
    log.info("daily set up series={} from the settings file: {}", SeriesId.of(series), line.text());
  }

  private static boolean isIn(Optional<DailySeries> there, DailySeries.Plan plan) {
    return there.filter(series -> series.isFixed() && series.plan().equals(plan)).isPresent();
  }

  private DailySeries series(DailyLine line, Instant now) {
    return DailySeries.of(
        venue, line.name(), line.plan(), new DailySeries.Setting(Optional.empty(), now));
  }

  private DailyLine read(ZoneId zone) {
    return DailyLine.parse(line, zone);
  }
}
