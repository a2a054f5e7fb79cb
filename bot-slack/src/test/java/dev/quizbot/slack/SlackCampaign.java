package dev.quizbot.slack;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** A campaign as long as one likes; CONTRIBUTING says how to run it. */
class SlackCampaign {
  @Test
  void nothingIsLostOrDoneTwice() throws InterruptedException {
    Campaign.run(SlackTown::new, System.getProperty("campaign", "--kills 100").split("\\s+", -1));
  }
}
