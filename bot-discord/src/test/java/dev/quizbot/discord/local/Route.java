package dev.quizbot.discord.local;

import dev.quizbot.local.PathPattern;
import dev.quizbot.local.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * A method and a path, and what they do.
 *
 * @param path with {@code *} for a segment that varies
 * @param needsToken whether the bot must name its token; an interaction's own token is enough else
 */
record Route(String method, String path, boolean needsToken, Function<Call, Reply> action) {

  Route(String method, String path, Function<Call, Reply> action) {
    this(method, path, true, action);
  }

  static Route open(String method, String path, Function<Call, Reply> action) {
    return new Route(method, path, false, action);
  }

  /** The variable segments, when this is the request's route. */
  Optional<List<String>> match(String method, String path) {
    if (!this.method.equals(method)) {
      return Optional.empty();
    }
    Matcher matcher = PathPattern.of(this.path).matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    MatchResult found = matcher.toMatchResult();
    return Optional.of(
        IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toList());
  }
}
