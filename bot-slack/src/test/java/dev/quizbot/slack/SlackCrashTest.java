package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.campaign.CrashCampaign;
import dev.quizbot.store.LocalPostgres;
import org.junit.jupiter.api.Test;

/** Kills the bot at random moments; {@code -Dcampaign.kills} says how often. */
class SlackCrashTest {

  @Test
  void nothingIsLostOrDoneTwiceWithTwoReplicasOnPostgres() throws InterruptedException {
    run(LocalPostgres.database(), 2);
  }

  private static void run(String database, int replicas) throws InterruptedException {
    long seed = Long.getLong("campaign.seed", System.nanoTime());
    System.out.println("campaign.seed=" + seed);
    try (SlackTown town = new SlackTown()) {
      CrashCampaign.Result result =
          new CrashCampaign(town, database, replicas, seed)
              .run(Integer.getInteger("campaign.kills", 20));
      System.out.println(result);
      assertThat(result.faults()).isEmpty();
      assertThat(result.acknowledged()).isPositive();
    }
  }
}
