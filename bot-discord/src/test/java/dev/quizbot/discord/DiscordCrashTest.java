package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.campaign.CrashCampaign;
import dev.quizbot.store.Locks;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the bot at random moments; {@code -Dcampaign.kills} says how often. */
class DiscordCrashTest {
  @TempDir private Path data;

  @Test
  void nothingIsLostOrDoneTwiceWithSqlite() throws InterruptedException {
    run("jdbc:sqlite:" + data.resolve("quizbot.db"), 1);
  }

  /** Somebody keeps the database's lock for longer than the bot waits for it. */
  @Test
  void nothingIsLostOrDoneTwiceWhateverMisbehaves() throws InterruptedException {
    String database = "jdbc:sqlite:" + data.resolve("faults.db");
    long seed = Long.getLong("campaign.seed", System.nanoTime());
    System.out.println("campaign.seed=" + seed);
    try (DiscordTown town = new DiscordTown()) {
      check(
          new CrashCampaign(town, database, 1, seed)
              .runWithFaults(
                  Integer.getInteger("campaign.faults", 5),
                  number -> Locks.hold(database, Duration.ofSeconds(15))));
    }
  }

  private static void check(CrashCampaign.Result result) {
    System.out.println(result);
    assertThat(result.faults()).isEmpty();
    assertThat(result.acknowledged()).isPositive();
  }

  private static void run(String database, int replicas) throws InterruptedException {
    long seed = Long.getLong("campaign.seed", System.nanoTime());
    System.out.println("campaign.seed=" + seed);
    try (DiscordTown town = new DiscordTown()) {
      CrashCampaign.Result result =
          new CrashCampaign(town, database, replicas, seed)
              .run(Integer.getInteger("campaign.kills", 20));
      check(result);
    }
  }
}
