package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.campaign.CrashCampaign;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the bot at random moments; {@code -Dcampaign.kills} says how often. */
class DiscordCrashTest {
  @TempDir private Path data;

  @Test
  void nothingIsLostOrDoneTwiceWithSqlite() throws InterruptedException {
    run("jdbc:sqlite:" + data.resolve("quizbot.db"), 1);
  }

  private static void run(String database, int replicas) throws InterruptedException {
    long seed = Long.getLong("campaign.seed", System.nanoTime());
    System.out.println("campaign.seed=" + seed);
    try (DiscordTown town = new DiscordTown()) {
      CrashCampaign.Result result =
          new CrashCampaign(town, database, replicas, seed)
              .run(Integer.getInteger("campaign.kills", 20));
      System.out.println(result);
      assertThat(result.faults()).isEmpty();
      assertThat(result.acknowledged()).isPositive();
    }
  }
}
