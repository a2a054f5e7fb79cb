package dev.quizbot.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Paths with {@code *} for one segment, whatever it is. */
public final class PathPattern {

  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private PathPattern() {}

  /** Matches the paths; what stands for each {@code *} is a group. */
  public static Pattern of(String path) {
    return COMPILED.computeIfAbsent(
        path, p -> Pattern.compile("\\Q" + p.replace("*", "\\E([^/]+)\\Q") + "\\E"));
  }
}
