package dev.quizbot.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.quizbot.quiz.NotYetException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls nothing that Slack wants to be left alone, before the time is over that Slack named. */
final class Gate {
  private final InstantSource clock;
  private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();

  Gate(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a call returns; see {@link SlackCall#run}.
   *
   * @param method the Web API's method
   * @param place where Slack counts its calls: a workspace or a channel
   * @throws NotYetException also if it is not even called, because a pause is not over
   */
  <T extends SlackApiTextResponse> T run(String method, String place, SlackCall.Call<T> call) {
    String what = method + " " + place;
    requireOpen(what, method);
    try {
      return SlackCall.run(call);
    } catch (NotYetException limited) {
      closedUntil.put(what, clock.instant().plus(limited.pause()));
      throw limited;
    }
  }

  private void requireOpen(String what, String method) {
    Instant until = closedUntil.get(what);
    if (until == null) {
      return;
    }
    Duration left = Duration.between(clock.instant(), until);
    if (left.compareTo(Duration.ZERO) > 0) {
      throw new NotYetException("Slack wants a pause of " + method, left);
    }
    closedUntil.remove(what, until);
  }
}
