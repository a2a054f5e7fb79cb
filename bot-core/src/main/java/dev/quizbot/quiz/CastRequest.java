package dev.quizbot.quiz;

import dev.quizbot.round.Player;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * A player chose.
 *
 * @param venue where they did
 * @param picks indexes of the choices as shown: 0 is A
 * @param castAt when they did, as told by the platform; kept to the millisecond, like what is
 *     stored
 */
public record CastRequest(
    Venue venue, RoundId round, Player player, Set<Integer> picks, Instant castAt) {
  public CastRequest {
    picks = Set.copyOf(picks);
    castAt = castAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
