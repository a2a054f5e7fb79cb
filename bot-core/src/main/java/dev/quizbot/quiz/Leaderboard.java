package dev.quizbot.quiz;

import dev.quizbot.round.PlayerId;
import dev.quizbot.score.Period;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Standings;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What came of asking for the leaderboard. */
public sealed interface Leaderboard permits Leaderboard.Shown, UnknownTopic {
  record Shown(Standings standings, Period period, Optional<String> topic) implements Leaderboard {}

  /**
   * What somebody wants to see.
   *
   * @param zone in which weeks and months begin
   */
  record Request(PlayerId viewer, Scope scope, Wanted wanted, ZoneId zone) {}

  /**
   * The part of it that people type.
   *
   * @param topic a topic or tag
   */
  record Wanted(Period period, Optional<String> topic) {

    /**
     * Reads {@code [week|month|all] [topic]}, in any order; all time unless said otherwise.
     *
     * @return none if there are more words than that
     */
    public static Optional<Wanted> parse(List<String> words) {
      Optional<Period> period =
          words.stream().flatMap(w -> Period.labelled(w).stream()).findFirst();
      List<String> rest = words.stream().filter(w -> Period.labelled(w).isEmpty()).toList();
      if (rest.size() > 1 || words.size() - rest.size() > 1) {
        return Optional.empty();
      }
      return Optional.of(new Wanted(period.orElse(Period.ALL), rest.stream().findFirst()));
    }
  }
}
