package dev.quizbot.score;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.round.Ballot;
import java.util.Set;

/** What an answer is worth. */
public final class Scoring {
  private Scoring() {}

  /** The points for the right answer to a question of this difficulty. */
  public static int points(Difficulty difficulty) {
    return switch (difficulty) {
      case EASY -> 10;
      case MEDIUM -> 20;
      case HARD -> 30;
    };
  }

  /**
   * Judges a ballot. Points are shared out: right choices less wrong ones, over the number of right
   * choices, never below 0, rounded half up.
   */
  public static Verdict judge(Question question, Ballot ballot) {
    Set<String> right = question.prompt().correctIds();
    long hits = ballot.choices().stream().filter(right::contains).count();
    long misses = ballot.choices().size() - hits;
    double share = Math.max(0, hits - misses) / (double) right.size();
    int points = Math.toIntExact(Math.round(points(question.difficulty()) * share));
    return new Verdict(ballot, ballot.choices().equals(right), points);
  }
}
