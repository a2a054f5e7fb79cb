package dev.quizbot.slack;

import com.slack.api.bolt.service.OAuthStateService;
import dev.quizbot.quiz.Keep;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The states of installations under way, in the bot's database, so that a restart or another
 * replica does not matter. Each also stands in a cookie of the browser that began.
 */
final class InstallStates implements OAuthStateService {
  private static final String STATE = "slack/state/";

  private final Keep keep;
  private final InstantSource clock;

  InstallStates(Keep keep, InstantSource clock) {
    this.keep = keep;
    this.clock = clock;
  }

  @Override
  public void addNewStateToDatastore(String state) {
    keep.keptUnder(STATE)
        .forEach(
            (name, until) -> {
              if (isOver(until)) {
                keep.forget(name, until);
              }
            });
    Instant until = clock.instant().plusSeconds(getExpirationInSeconds());
    keep.keep(STATE + state, Long.toString(until.getEpochSecond()));
  }

  /** Takes the state away, so that of two requests with it only one is answered. */
  @Override
  public boolean isAvailableInDatabase(String state) {
    return keep.kept(STATE + state)
        .filter(until -> keep.forget(STATE + state, until))
        .filter(until -> !isOver(until))
        .isPresent();
  }

  @Override
  public void deleteStateFromDatastore(String state) {
    // it is gone since it was looked at
  }

  private boolean isOver(String until) {
    return clock.instant().getEpochSecond() > Long.parseLong(until);
  }
}
