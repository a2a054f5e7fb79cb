package dev.quizbot.card;

import dev.quizbot.round.RoundId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a control says when it is pressed. It travels through the platform as a text that carries
 * all that is needed, so that controls outlive every process, and nothing about which choice is
 * right.
 *
 * @param index of the choice as shown, for one choice: 0 is A; else 0
 */
public record Press(Kind kind, RoundId round, int index) {
  private static final String PREFIX = "quiz";

  /** What is wanted. */
  public enum Kind {
    /** This one choice. */
    CHOOSE,
    /** The choices that the platform tells beside it. */
    PICK,
    HINT,
    REVEAL,
    /** Where who presses stands this week. */
    RANK,
    /** The next daily question that was missed. */
    CATCH_UP,
    /** As {@link #CHOOSE}, of a round that is over. */
    CHOOSE_LATE,
    /** As {@link #PICK}, of a round that is over. */
    PICK_LATE
  }

  /** A press that is about the round as a whole. */
  public static Press of(Kind kind, RoundId round) {
    return new Press(kind, round, 0);
  }

  /** The text for the platform, at most 40 characters. */
  public String id() {
    return String.join(
        ":", PREFIX, kind.name().toLowerCase(Locale.ROOT), round.value(), Integer.toString(index));
  }

  /** In a word, what a control with this id is for; {@code unknown} for an id of no control. */
  public static String kindOf(String id) {
    return parse(id).map(press -> press.kind().name().toLowerCase(Locale.ROOT)).orElse("unknown");
  }

  /** Reads what {@link #id} wrote; none for any other text, which may come from anybody. */
  public static Optional<Press> parse(String id) {
    String[] parts = id.split(":", -1);
    if (parts.length != 4
        || !parts[0].equals(PREFIX)
        || !RoundId.isValid(parts[2])
        || !parts[3].matches("[0-9]")) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts[1]))
        .findFirst()
        .map(kind -> new Press(kind, new RoundId(parts[2]), Integer.parseInt(parts[3])));
  }
}
