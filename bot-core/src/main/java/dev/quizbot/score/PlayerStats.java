package dev.quizbot.score;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one player does.
 *
 * @param topics one entry a topic they have answered, in alphabetical order
 * @param caughtUp what they have answered of daily questions that were over; counts apart
 */
public record PlayerStats(List<TopicRecord> topics, Streak streak, Optional<CaughtUp> caughtUp) {
  /** Points and counts of questions that were over when they were answered. */
  public record CaughtUp(int points, int correct, int answered) {}

  /** Points and counts of one topic. */
  public record TopicRecord(String topic, int points, int correct, int answered) {
    double share() {
      return correct / (double) answered;
    }
  }

  public PlayerStats {
    topics = List.copyOf(topics);
  }

  public int points() {
    return topics.stream().mapToInt(TopicRecord::points).sum();
  }

  public int correct() {
    return topics.stream().mapToInt(TopicRecord::correct).sum();
  }

  public int answered() {
    return topics.stream().mapToInt(TopicRecord::answered).sum();
  }

  /** The topic with the largest share of right answers; among equals the one answered most. */
  public Optional<TopicRecord> best() {
    return topics.stream().max(BY_SHARE.thenComparing(TopicRecord::answered));
  }

  /** The topic with the smallest share of right answers, if there are two to compare. */
  public Optional<TopicRecord> weakest() {
    return topics.size() < 2
        ? Optional.empty()
        : topics.stream()
            .min(BY_SHARE.thenComparing(Comparator.comparing(TopicRecord::answered).reversed()));
  }

  private static final Comparator<TopicRecord> BY_SHARE =
      Comparator.comparingDouble(TopicRecord::share);
}
