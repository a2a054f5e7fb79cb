package dev.quizbot.quiz;

import java.util.List;
import java.util.SortedMap;

/**
 * The reply to a topic that no question has.
 *
 * @param nearest what may have been meant, the likeliest first
 * @param topics all topics and their numbers of questions
 */
public record UnknownTopic(String topic, List<String> nearest, SortedMap<String, Integer> topics)
    implements Asked, Leaderboard {}
