package dev.quizbot.score;

import dev.quizbot.round.Venue;
import java.util.Optional;

/**
 * Whose rounds count: those of one venue, or of a whole community.
 *
 * @param channel empty for all channels of the community
 */
public record Scope(String platform, String community, Optional<String> channel) {
  public static Scope venue(Venue venue) {
    return new Scope(venue.platform(), venue.community(), Optional.of(venue.channel()));
  }

  public static Scope community(Venue venue) {
    return new Scope(venue.platform(), venue.community(), Optional.empty());
  }
}
