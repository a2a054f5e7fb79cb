package dev.quizbot.score;

import dev.quizbot.round.PlayerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The leaderboard.
 *
 * @param top the best, in order: by points, then by name, then by id
 * @param own the line of who asked, wherever they stand; none if they have not played
 * @param players how many have played
 */
public record Standings(List<Standing> top, Optional<Standing> own, int players) {
  private static final Comparator<Score> ORDER =
      Comparator.comparingInt(Score::points)
          .reversed()
          .thenComparing(score -> score.player().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(score -> score.player().id().value());

  public Standings {
    top = List.copyOf(top);
  }

  /**
   * Ranks players.
   *
   * @param viewer who asked
   * @param limit how many lines {@code top} has at most
   */
  public static Standings of(Collection<Score> scores, PlayerId viewer, int limit) {
    List<Standing> all = new ArrayList<>();
    for (Score score : scores.stream().sorted(ORDER).toList()) {
      all.add(new Standing(rankAfter(all, score), score));
    }
    Optional<Standing> own =
        all.stream().filter(line -> line.score().player().id().equals(viewer)).findFirst();
    return new Standings(all.subList(0, Math.min(limit, all.size())), own, all.size());
  }

  private static int rankAfter(List<Standing> better, Score score) {
    if (better.isEmpty()) {
      return 1;
    }
    Standing last = better.get(better.size() - 1);
    return last.score().points() == score.points() ? last.rank() : better.size() + 1;
  }
}
