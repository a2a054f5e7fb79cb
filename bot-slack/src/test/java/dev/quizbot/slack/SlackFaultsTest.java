package dev.quizbot.slack;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** Lets everything misbehave that the bot needs, each in turn. */
class SlackFaultsTest {
  @Test
  void nothingIsLostOrDoneTwiceWhateverMisbehaves() throws InterruptedException {
    Campaign.run(SlackTown::new, "--database", "postgres", "--replicas", "2", "--faults", "6");
  }
}
