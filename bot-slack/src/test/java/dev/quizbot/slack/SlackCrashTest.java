package dev.quizbot.slack;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** Kills the bot at random moments. */
class SlackCrashTest {
  @Test
  void nothingIsLostOrDoneTwiceWithTwoReplicasOnPostgres() throws InterruptedException {
    Campaign.run(SlackTown::new, "--database", "postgres", "--replicas", "2", "--kills", "20");
  }
}
