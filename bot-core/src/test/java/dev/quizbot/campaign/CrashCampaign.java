package dev.quizbot.campaign;

import dev.quizbot.app.FileFormat;
import dev.quizbot.journey.BotProcess;
import dev.quizbot.local.Hold;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.Jobs;
import dev.quizbot.store.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Runs bots as processes while daily questions fall due and people press buttons all the time;
 * makes trouble at random moments, and in the end lets them finish and looks at everything. Trouble
 * is either that bots are killed, also between the platform's carrying out a post and its answer,
 * and started again; or that the platform and the database misbehave.
 */
public final class CrashCampaign {
  private static final int CHANNELS = 4;
  private static final int SERIES_EACH = 3;
  private static final int LEAST_LIFE_MS = 1_000;
  private static final int MOST_LIFE_MS = 7_000;
  private static final int LONGER_THAN_ANYBODY_WAITS_MS = 17_000;
  private static final int MOST_FAULTS = 3;
  private static final int FAULT_KINDS = 4;
  private static final int DATABASE_EVERY = 5;
  private static final Duration POST_SOON = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Town town;
  private final String database;
  private final int replicas;
  private final Random random;
  private final SqlStore store;
  private final Jobs jobs;
  private final List<Expected> expected = new ArrayList<>();
  private final List<BotProcess> bots = new ArrayList<>();
  private int betweenPostAndAnswer;

  /** A question that must be there once in the end. */
  record Expected(String channel, RoundId round) {}

  /**
   * What came of a campaign.
   *
   * @param kills or other troubles
   * @param betweenPostAndAnswer how many of the kills came after the platform had carried out a
   *     post and before its answer
   * @param faults what was lost, done twice or stuck; empty if all is well
   */
  public record Result(
      int kills,
      int betweenPostAndAnswer,
      int questions,
      int acknowledged,
      Duration took,
      List<String> faults) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d troubles, %d of them kills between a post and its answer; %d questions, %d acknowledged answers,"
              + " %d s: %s",
          kills,
          betweenPostAndAnswer,
          questions,
          acknowledged,
          took.toSeconds(),
          faults.isEmpty() ? "all there once" : faults.toString());
    }
  }

  /**
   * A campaign that has not begun.
   *
   * @param database where all replicas keep everything
   * @param seed for the moments and people that are chosen
   */
  public CrashCampaign(Town town, String database, int replicas, long seed) {
    this.town = town;
    this.database = database;
    this.replicas = replicas;
    random = new Random(seed);
    store = Database.open(database, new FileFormat());
    jobs =
        store.jobs(
            "daily@" + town.venue("c0").platform(),
            InstantSource.system(),
            POST_SOON,
            (id, due) -> Optional.empty());
  }

  /** Kills so many times. */
  public Result run(int kills) throws InterruptedException {
    return run(kills, this::killOne);
  }

  /**
   * Lets the platform and the database misbehave so many times.
   *
   * @param databaseTrouble makes the database unusable for a while
   */
  public Result runWithFaults(int times, Trouble databaseTrouble) throws InterruptedException {
    return run(
        times,
        number -> {
          if (number % DATABASE_EVERY == DATABASE_EVERY - 1) {
            databaseTrouble.make(number);
          } else {
            misbehave(number);
          }
        });
  }

  /** Something that goes wrong. */
  public interface Trouble {
    void make(int number) throws InterruptedException;
  }

  private Result run(int kills, Trouble trouble) throws InterruptedException {
    Instant start = Instant.now();
    Crowd crowd = new Crowd(town, channels(), random.nextLong());
    try (store) {
      for (int i = 0; i < replicas; i++) {
        bots.add(start());
      }
      bots.forEach(bot -> bot.awaitLine("ready"));
      for (int kill = 0; kill < kills; kill++) {
        wave(kill, kill < kills / 4 ? "2m" : "30m");
        trouble.make(kill);
      }
      town.faults().releaseAll();
      awaitEnd(crowd);
      crowd.goHome();
      List<String> faults = new Inspection(town, store, channels()).of(expected, crowd);
      if (!faults.isEmpty()) {
        bots.forEach(bot -> bot.lines().forEach(System.out::println));
      }
      return new Result(
          kills,
          betweenPostAndAnswer,
          expected.size(),
          crowd.answers().size(),
          Duration.between(start, Instant.now()),
          faults);
    } finally {
      bots.forEach(BotProcess::close);
    }
  }

  private static List<String> channels() {
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      channels.add("c" + i);
    }
    return channels;
  }

  /**
   * Sets up series that have been due since the beginning of this minute.
   *
   * @param reveal so long after; those that stay open longer are revealed by somebody
   */
  private void wave(int number, String reveal) {
    Instant now = Instant.now();
    Instant due = now.truncatedTo(ChronoUnit.MINUTES);
    String channel = "c" + number % CHANNELS;
    PlayerId id = new PlayerId(town.venue(channel).platform(), town.id(Town.MODERATOR));
    Player owner = new Player(id, Town.MODERATOR);
    for (int i = 0; i < SERIES_EACH; i++) {
      String line =
          "%s UTC reveal %s name w%d-%d"
              .formatted(LocalTime.ofInstant(due, ZoneOffset.UTC), reveal, number, i);
      DailyLine read = DailyLine.parse(line, ZoneOffset.UTC);
      DailySeries series =
          DailySeries.of(
              town.venue(channel),
              read.name(),
              read.plan(),
              new DailySeries.Setting(Optional.of(owner), now.minus(Duration.ofDays(1))));
      store.put(series);
      jobs.schedule(series.venue().key() + '/' + series.name(), due);
      Occasion occasion = Occasion.daily(series.name(), due.atZone(ZoneOffset.UTC).toLocalDate());
      expected.add(new Expected(channel, RoundId.of(series.venue(), occasion)));
    }
  }

  private void killOne(int number) throws InterruptedException {
    int which = random.nextInt(replicas);
    if (random.nextBoolean() && waitForPost()) {
      betweenPostAndAnswer++;
    } else {
      Thread.sleep(LEAST_LIFE_MS + random.nextInt(MOST_LIFE_MS - LEAST_LIFE_MS));
    }
    // With several replicas, whose post it was is not known: then all are killed.
    boolean all = betweenPostAndAnswer > 0 && random.nextInt(replicas) == 0;
    for (int i = 0; i < replicas; i++) {
      if (all || i == which) {
        bots.get(i).kill();
      }
    }
    town.faults().releaseAll();
    for (int i = 0; i < replicas; i++) {
      if (!bots.get(i).isAlive()) {
        bots.set(i, start());
      }
    }
    System.out.printf("kill %d of replica %d%s%n", number + 1, which, all ? " (all)" : "");
  }

  /** The next requests of a kind are lost, refused, too many, or slower than anybody waits. */
  private void misbehave(int number) throws InterruptedException {
    Town.Request request = town.requests().get(random.nextInt(town.requests().size()));
    int times = 1 + random.nextInt(MOST_FAULTS);
    int kind = random.nextInt(FAULT_KINDS);
    switch (kind) {
      case 0 -> town.faults().loseAnswers(request.method(), request.path(), times);
      case 1 -> town.faults().fail(request.method(), request.path(), times, 500);
      case 2 -> town.faults().limit(request.method(), request.path(), times, Duration.ofSeconds(1));
      default -> {
        Hold hold = town.faults().hold(request.method(), request.path());
        if (hold.awaitCarriedOut(POST_SOON)) {
          Thread.sleep(LONGER_THAN_ANYBODY_WAITS_MS);
        }
        hold.release();
      }
    }
    Thread.sleep(random.nextInt(MOST_LIFE_MS));
    System.out.printf("fault %d kind %d at %s%n", number + 1, kind, request);
  }

  /** Waits until the platform has carried a post out; its answer waits. */
  private boolean waitForPost() {
    Hold hold = town.faults().hold(town.post().method(), town.post().path());
    return hold.awaitCarriedOut(Duration.ofSeconds(8));
  }

  private BotProcess start() {
    Map<String, String> environment = new HashMap<>(town.environment());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", database);
    return BotProcess.start(town.program(), environment, List.of("-XX:TieredStopAtLevel=1"));
  }

  private void awaitEnd(Crowd crowd) throws InterruptedException {
    Instant last = Instant.now().plus(PATIENCE);
    Inspection inspection = new Inspection(town, store, channels());
    while (!inspection.isOver(expected) && Instant.now().isBefore(last)) {
      crowd.revealOften();
      Thread.sleep(500);
    }
  }
}
