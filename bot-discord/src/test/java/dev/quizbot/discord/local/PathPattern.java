package dev.quizbot.discord.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Paths with {@code *} for one segment, whatever it is. */
final class PathPattern {

  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private PathPattern() {}

  static Pattern of(String path) {
    return COMPILED.computeIfAbsent(
        path, p -> Pattern.compile("\\Q" + p.replace("*", "\\E([^/]+)\\Q") + "\\E"));
  }
}
