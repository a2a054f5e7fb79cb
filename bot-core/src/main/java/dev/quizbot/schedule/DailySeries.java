package dev.quizbot.schedule;

import dev.quizbot.bank.Selection;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The daily questions that a team has set up in a channel. A channel may have several under
 * different names.
 *
 * @param name lower-case letters, digits and hyphens, at most 32; stays the same when the rest is
 *     changed, so that a changed time makes no second post on the same date
 * @param plan what is asked, and when
 * @param setting who set it up or changed it last, and when; nothing is asked that was due before
 * @param pause dates on which it asks nothing
 */
public record DailySeries(
    Venue venue, String name, Plan plan, Setting setting, Optional<Pause> pause) {
  /** The name of a series that was given none. */
  public static final String STANDARD_NAME = "daily";

  /** So far ahead a slot is looked for; a series that has none until then has none. */
  private static final int MOST_DAYS = 400;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /**
   * What is asked, and when.
   *
   * @param feedback none for what the bot's settings say
   * @param board when the channel is shown the week's leaderboard, if at all
   * @param mention who is notified of each question, besides those who read the channel anyway
   */
  public record Plan(
      Timetable timetable,
      Selection selection,
      RevealAt reveal,
      Optional<Feedback> feedback,
      Optional<WeeklyBoard> board,
      Optional<GroupId> mention) {}

  /**
   * How a series came to be as it is.
   *
   * @param by none if it stands in the settings file
   */
  public record Setting(Optional<Player> by, Instant at) {}

  /** One that asks on all its days. */
  public static DailySeries of(Venue venue, String name, Plan plan, Setting setting) {
    return new DailySeries(venue, name, plan, setting, Optional.empty());
  }

  public DailySeries {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name for a daily series: " + name);
    }
  }

  /** This, changed by somebody. */
  public DailySeries with(Optional<Pause> other, Setting changed) {
    return new DailySeries(venue, name, plan, changed, other);
  }

  /** Whether it stands in the settings file. */
  public boolean isFixed() {
    return setting.by().isEmpty();
  }

  /** When questions are due after an instant, in order. */
  public Stream<Slot> from(Instant after, DaysOff off) {
    LocalDate last = after.atZone(plan.timetable().zone()).toLocalDate().plusDays(MOST_DAYS);
    return plan.timetable()
        .from(after)
        .takeWhile(slot -> !slot.date().isAfter(last))
        .filter(slot -> !off.includes(slot.date()))
        .filter(slot -> pause.filter(p -> p.covers(slot.date())).isEmpty());
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
