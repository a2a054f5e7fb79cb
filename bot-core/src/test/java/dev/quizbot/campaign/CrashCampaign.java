package dev.quizbot.campaign;

import dev.quizbot.app.FileFormat;
import dev.quizbot.local.Hold;
import dev.quizbot.round.Round;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Runs bots as processes while daily questions fall due and people press buttons all the time;
 * makes trouble at random moments, and in the end lets them finish and looks at everything. Trouble
 * is either that bots are killed, also between the platform's carrying out a post and its answer,
 * and started again; or what {@link Troubles} says.
 */
final class CrashCampaign implements AutoCloseable {
  private static final int LEAST_LIFE_MS = 1_000;
  private static final int MOST_LIFE_MS = 7_000;
  private static final int ALL_EVERY = 4;
  private static final Duration PACE = Duration.ofSeconds(3);
  private static final Duration POST_SOON = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** People wait no longer for the answer of somebody who may be dead. */
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  /** The platforms take no answer after three seconds; this machine may be slow, too. */
  private static final Duration WHILE_ALIVE = Duration.ofSeconds(6);

  private final Town town;
  private final Storage storage;
  private final Random random;
  private final SqlStore store;
  private final Agenda agenda;
  private final List<Replica> replicas = new ArrayList<>();
  private int betweenPostAndAnswer;

  /**
   * What came of a campaign.
   *
   * @param troubles how many there were
   * @param betweenPostAndAnswer how many of them were kills of a bot whose post the platform had
   *     carried out, before the answer
   * @param refusals how many presses were answered with: nothing was recorded
   * @param silences how many presses were not answered
   * @param faults what was lost, done twice or stuck; empty if all is well
   */
  record Result(
      int troubles,
      int betweenPostAndAnswer,
      int questions,
      int acknowledged,
      int refusals,
      int silences,
      Duration took,
      List<String> faults) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d troubles, %d of them kills between a post and its answer; %d questions,"
              + " %d acknowledged answers, %d refused, %d without; %d s: %s",
          troubles,
          betweenPostAndAnswer,
          questions,
          acknowledged,
          refusals,
          silences,
          took.toSeconds(),
          faults.isEmpty() ? "all there once" : faults.toString());
    }
  }

  /**
   * A campaign that has not begun.
   *
   * @param storage where all replicas keep everything
   * @param seed for the moments and people that are chosen
   */
  CrashCampaign(Town town, Storage storage, int replicas, long seed) {
    this.town = town;
    this.storage = storage;
    random = new Random(seed);
    store = Database.open(storage.url(), new FileFormat());
    agenda = new Agenda(town, store, PACE);
    for (int i = 0; i < replicas; i++) {
      this.replicas.add(new Replica(town, storage.urlForBots()));
    }
  }

  /** Kills so many times. */
  Result kill(int times) throws InterruptedException {
    return run(times, AT_MOST, number -> killSomebody(() -> agenda.goOn(number, reveal(number))));
  }

  /** Lets the platform, the database and the disk misbehave so many times. */
  Result misbehave(int times) throws InterruptedException {
    Troubles troubles = new Troubles(town, storage, replicas, random);
    return run(
        times,
        WHILE_ALIVE,
        number -> troubles.make(number, () -> agenda.goOn(number, reveal(number))));
  }

  private interface Step {
    void take(int number) throws InterruptedException;
  }

  /** Some close by themselves in the course of a campaign. */
  private static String reveal(int number) {
    return number % ALL_EVERY == 0 ? "2m" : "30m";
  }

  private Result run(int times, Duration patience, Step step) throws InterruptedException {
    Instant start = Instant.now();
    replicas.forEach(Replica::awaitReady);
    Crowd crowd = new Crowd(town, Agenda.channels(), patience, random.nextLong());
    for (int number = 0; number < times; number++) {
      step.take(number);
    }
    town.faults().releaseAll();
    awaitEnd(crowd);
    crowd.goHome();
    List<String> faults =
        new ArrayList<>(new Inspection(town, store, agenda.expected()).of(crowd, storage.url()));
    if (!replicas.stream().allMatch(Replica::isAlive)) {
      faults.add("a bot has ended by itself");
    }
    if (!faults.isEmpty()) {
      replicas.forEach(replica -> replica.lines().forEach(System.out::println));
    }
    return new Result(
        times,
        betweenPostAndAnswer,
        agenda.expected().size(),
        crowd.answers().size(),
        crowd.refusals(),
        crowd.silences(),
        Duration.between(start, Instant.now()),
        faults);
  }

  private void killSomebody(Runnable questions) throws InterruptedException {
    Optional<Hold> hold =
        random.nextBoolean()
            ? Optional.of(town.faults().hold(town.post().method(), town.post().path()))
            : Optional.empty();
    questions.run();
    Replica anybody = replicas.get(random.nextInt(replicas.size()));
    Optional<Replica> posting =
        hold.filter(post -> post.awaitCarriedOut(POST_SOON)).flatMap(this::owner);
    if (posting.isPresent()) {
      betweenPostAndAnswer++;
    } else {
      Thread.sleep(LEAST_LIFE_MS + random.nextInt(MOST_LIFE_MS - LEAST_LIFE_MS));
    }
    Replica victim = posting.orElse(anybody);
    boolean all = random.nextInt(ALL_EVERY) == 0;
    for (Replica replica : replicas) {
      if (all || replica.equals(victim)) {
        replica.kill();
      }
    }
    town.faults().releaseAll();
    replicas.stream().filter(replica -> !replica.isAlive()).forEach(Replica::startAgain);
    System.out.printf(
        "killed%s%s%n",
        posting.isPresent() ? " between a post and its answer" : "", all ? ", all" : "");
  }

  /** Whose post it is; none if that replica has given up waiting for the answer. */
  private Optional<Replica> owner(Hold post) {
    return replicas.stream().filter(replica -> replica.isOwn(post)).findFirst();
  }

  /** Every series comes to its second date, and every question to its end. */
  private void awaitEnd(Crowd crowd) throws InterruptedException {
    crowd.revealOften();
    Instant last = Instant.now().plus(PATIENCE);
    while (!(agenda.moveOn() && isOver()) && Instant.now().isBefore(last)) {
      Thread.sleep(500);
    }
  }

  private boolean isOver() {
    return agenda.expected().stream()
        .allMatch(e -> store.round(e.round()).filter(Round::isOver).isPresent());
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    store.close();
  }
}
