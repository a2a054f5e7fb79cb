package dev.quizbot.schedule;

import dev.quizbot.bank.Selection;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The daily questions that a team has set up in a channel. A channel may have several under
 * different names.
 *
 * @param name lower-case letters, digits and hyphens, at most 32; stays the same when the rest is
 *     changed, so that a changed time makes no second post on the same date
 * @param setBy who set it up or changed it last
 * @param setAt when they did
 */
public record DailySeries(Venue venue, String name, Plan plan, Player setBy, Instant setAt) {
  /** The name of a series that was given none. */
  public static final String STANDARD_NAME = "daily";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /**
   * What is asked, and when.
   *
   * @param feedback none for what the bot's settings say
   */
  public record Plan(
      Timetable timetable, Selection selection, RevealAt reveal, Optional<Feedback> feedback) {}

  public DailySeries {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name for a daily series: " + name);
    }
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
