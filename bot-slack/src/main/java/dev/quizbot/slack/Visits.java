package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quizbot.quiz.Keep;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which channels somebody has used the quiz, in the bot's database. The Home tab tells them of
 * these only, since it can't see who may know of a private channel.
 */
final class Visits {
  private static final String BEEN = "slack/been/";
  private static final int REMEMBERED = 10_000;

  private final Keep keep;
  private final Later later;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Visits(Keep keep, Later later) {
    this.keep = keep;
    this.later = later;
  }

  /** Somebody has done something in a channel. */
  void note(Venue venue, PlayerId player) {
    String name = prefix(venue.community(), player) + venue.channel();
    if (noted.asMap().putIfAbsent(name, true) == null) {
      later.run("visit", () -> keep.keepFirst(name, ""));
    }
  }

  /** The channels of a workspace that somebody has done something in. */
  Set<String> channels(String team, PlayerId player) {
    String prefix = prefix(team, player);
    return keep.keptUnder(prefix).keySet().stream()
        .map(name -> name.substring(prefix.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String prefix(String team, PlayerId player) {
    return BEEN + team + "/" + player.value() + "/";
  }
}
