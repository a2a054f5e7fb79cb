package dev.quizbot.discord;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** A campaign as long as one likes; CONTRIBUTING says how to run it. */
class DiscordCampaign {
  @Test
  void nothingIsLostOrDoneTwice() throws InterruptedException {
    Campaign.run(DiscordTown::new, System.getProperty("campaign", "--kills 100").split("\\s+", -1));
  }
}
