package dev.quizbot.round;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a round's ballots are spread.
 *
 * @param ballots how many players have cast one
 * @param votes how many of them chose the choice with this id; choices nobody chose may be missing
 */
public record Tally(int ballots, Map<String, Integer> votes) {
  public static final Tally NONE = new Tally(0, Map.of());

  public Tally {
    votes = Map.copyOf(votes);
  }

  public static Tally of(Collection<Ballot> ballots) {
    return new Tally(
        ballots.size(),
        ballots.stream()
            .flatMap(ballot -> ballot.choices().stream())
            .collect(Collectors.groupingBy(id -> id, Collectors.summingInt(id -> 1))));
  }

  public int votesFor(String choice) {
    return votes.getOrDefault(choice, 0);
  }
}
