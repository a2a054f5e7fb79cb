package dev.quizbot.round;

import java.util.regex.Pattern;

/**
 * A group of people that can be mentioned together.
 *
 * @param value the platform's id for the group: up to 32 letters and digits, so that it is nothing
 *     but an id wherever it is written
 */
public record GroupId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

  public GroupId {
    if (!isId(value)) {
      throw new IllegalArgumentException("no group's id: " + value);
    }
  }

  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Whether these are all people there: a platform may have a group of everybody that bears the
   * community's own id.
   */
  public boolean isEverybodyIn(Venue venue) {
    return value.equals(venue.community());
  }
}
