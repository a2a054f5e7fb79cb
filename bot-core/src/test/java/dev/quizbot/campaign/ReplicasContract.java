package dev.quizbot.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.FileFormat;
import dev.quizbot.local.Hold;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two bots on one database, of which one dies or freezes over a daily question. */
public abstract class ReplicasContract {
  private static final Duration PACE = Duration.ofSeconds(3);
  private static final Duration A_MINUTE = Duration.ofSeconds(60);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  /** Longer than what it has claimed stays its own. */
  private static final Duration FROZEN = Duration.ofSeconds(36);

  private final Town town = town();
  private final Storage storage = Storage.postgres();
  private final SqlStore store = Database.open(storage.url(), new FileFormat());
  private final Agenda agenda = new Agenda(town, store, PACE);
  private List<Replica> replicas = List.of();

  protected abstract Town town();

  @BeforeEach
  void start() {
    Replica one = new Replica(town, storage.urlForBots());
    replicas = List.of(one, new Replica(town, storage.urlForBots()));
    replicas.forEach(Replica::awaitReady);
  }

  @AfterEach
  void close() {
    town.faults().releaseAll();
    replicas.forEach(Replica::close);
    store.close();
    storage.close();
    town.close();
  }

  /** Both are kept from posting what they have claimed; then one dies, and the other goes on. */
  @Test
  void anotherPostsWithinAMinuteWhatADeadOneHasClaimed() {
    replicas.forEach(replica -> replica.cable().silence());
    agenda.goOn(0, "30m");
    await()
        .atMost(A_MINUTE)
        .until(() -> replicas.stream().anyMatch(replica -> replica.cable().keepsSomething()));
    Replica dying =
        replicas.stream().filter(r -> r.cable().keepsSomething()).findFirst().orElseThrow();
    assertThat(agenda.expected()).allMatch(there -> town.posts(there.channel()).isEmpty());

    dying.kill();
    dying.cable().cut();
    other(dying).cable().mend();

    await().atMost(A_MINUTE).until(this::areAllPosted);
    assertPostedOnce();
  }

  /** It has posted a question, and does not know when it wakes up that another has seen that. */
  @Test
  void whoFreezesOverAPostDoesNothingTwice() {
    Hold hold = town.faults().hold(town.post().method(), town.post().path());
    agenda.goOn(0, "30m");
    freezeOver(hold, this::areAllPosted);
    assertPostedOnce();
  }

  /** It has looked for explanations, seen none, and would send them when it wakes up. */
  @Test
  void whoFreezesOverALookAtAThreadDoesNothingTwice() {
    agenda.goOn(0, "30m");
    await().atMost(A_MINUTE).until(this::areAllPosted);
    Hold hold = town.faults().hold(town.look().method(), town.look().path());
    agenda.expected().stream()
        .flatMap(there -> town.posts(there.channel()).stream())
        .forEach(post -> town.press(Town.MODERATOR, post, Crowd.REVEAL, A_SECOND));
    freezeOver(hold, () -> agenda.expected().stream().allMatch(there -> is(there, Round::isOver)));
    assertPostedOnce();
    agenda.expected().stream()
        .flatMap(there -> town.posts(there.channel()).stream())
        .filter(post -> !post.offers(Crowd.REVEAL))
        .forEach(post -> assertThat(post.thread()).isNotEmpty().doesNotHaveDuplicates());
  }

  /**
   * Freezes whoever waits for an answer until the other has done its work, and lets it act again on
   * what it knew then.
   */
  private void freezeOver(Hold hold, BooleanSupplier done) {
    assertThat(hold.awaitCarriedOut(A_MINUTE.multipliedBy(2))).isTrue();
    Replica frozen = replicas.stream().filter(r -> r.isOwn(hold)).findFirst().orElseThrow();
    frozen.freeze();
    try {
      hold.release();
      await().pollDelay(FROZEN).atMost(A_MINUTE.multipliedBy(2)).until(done::getAsBoolean);
    } finally {
      frozen.thaw();
    }
    other(frozen).kill();
    agenda.goOn(1, "30m"); // who posts this is awake
    await().atMost(A_MINUTE).until(this::areAllPosted);
  }

  private Replica other(Replica one) {
    return replicas.stream().filter(replica -> !replica.equals(one)).findFirst().orElseThrow();
  }

  private boolean areAllPosted() {
    return agenda.expected().stream()
        .allMatch(there -> is(there, round -> round.phase() != Phase.PLANNED));
  }

  private boolean is(Agenda.Expected there, Predicate<Round> wanted) {
    return store.round(there.round()).filter(wanted).isPresent();
  }

  private void assertPostedOnce() {
    List<String> posted =
        Agenda.channels().stream()
            .flatMap(channel -> town.posts(channel).stream())
            .map(Town.Posted::round)
            .toList();
    assertThat(posted)
        .containsExactlyInAnyOrderElementsOf(
            agenda.expected().stream().map(there -> there.round().value()).toList());
  }
}
