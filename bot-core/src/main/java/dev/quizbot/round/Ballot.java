package dev.quizbot.round;

import java.time.Instant;
import java.util.Set;

/**
 * What one player chose in one round.
 *
 * @param choices the ids of the choices, at least one
 * @param castAt when the player did it, as told by the platform; of two ballots the later one is
 *     meant
 */
public record Ballot(RoundId round, PlayerId player, Set<String> choices, Instant castAt) {
  public Ballot {
    choices = Set.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("an empty ballot by " + player + " in round " + round);
    }
  }
}
