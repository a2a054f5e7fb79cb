package dev.quizbot.campaign;

import static org.awaitility.Awaitility.await;

import dev.quizbot.local.Hold;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What happens to bots that are alive: the platform loses answers, fails, is too busy or slower
 * than anybody waits, the database is gone, the disk is full. Each kind in turn.
 */
final class Troubles {
  private static final int MOST = 3;
  private static final int SERVER_ERROR = 500;
  private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(17);
  private static final Duration GONE = Duration.ofSeconds(30);
  private static final Duration FULL = Duration.ofSeconds(6);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MOST_CALM_MS = 3_000;

  private final Town town;
  private final Storage storage;
  private final List<Replica> replicas;
  private final Random random;

  private enum Kind {
    SLOW_ANSWER,
    DATABASE_GONE,
    LOST_ANSWER,
    FULL_DISK,
    SERVER_ERROR,
    TOO_BUSY
  }

  Troubles(Town town, Storage storage, List<Replica> replicas, Random random) {
    this.town = town;
    this.storage = storage;
    this.replicas = replicas;
    this.random = random;
  }

  /**
   * Makes one, and returns when it is over.
   *
   * @param number one more each time
   * @param questions makes questions fall due
   */
  void make(int number, Runnable questions) throws InterruptedException {
    Kind kind = Kind.values()[number % Kind.values().length];
    Town.Request request =
        number < Kind.values().length
            ? town.post()
            : town.requests().get(random.nextInt(town.requests().size()));
    int times = 1 + random.nextInt(MOST);
    System.out.printf("trouble %d: %s %s%n", number + 1, kind, request);
    switch (kind) {
      case SLOW_ANSWER -> slow(request, questions);
      case DATABASE_GONE -> {
        questions.run();
        Thread.sleep(random.nextInt(MOST_CALM_MS));
        storage.fail(GONE);
      }
      case LOST_ANSWER -> {
        town.faults().loseAnswers(request.method(), request.path(), times);
        awaitTrouble(questions);
      }
      case FULL_DISK -> {
        questions.run();
        Thread.sleep(random.nextInt(MOST_CALM_MS));
        storage.fill(replicas, FULL);
      }
      case SERVER_ERROR -> {
        town.faults().fail(request.method(), request.path(), times, SERVER_ERROR);
        awaitTrouble(questions);
      }
      case TOO_BUSY -> {
        town.faults().limit(request.method(), request.path(), times, Duration.ofSeconds(1));
        awaitTrouble(questions);
      }
    }
  }

  private void slow(Town.Request request, Runnable questions) throws InterruptedException {
    Hold hold = town.faults().hold(request.method(), request.path());
    questions.run();
    if (hold.awaitCarriedOut(SOON)) {
      Thread.sleep(LONGER_THAN_ANYBODY_WAITS.toMillis());
    }
    hold.release();
  }

  /** Some requests are only made after other troubles. */
  private void awaitTrouble(Runnable questions) {
    questions.run();
    try {
      await().atMost(SOON).until(() -> town.faults().allHappened());
    } catch (ConditionTimeoutException calm) {
      System.out.println("no such request came; it will be in trouble later");
    }
  }
}
