package dev.quizbot.discord;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** Lets everything misbehave that the bot needs, each in turn. */
class DiscordFaultsTest {
  @Test
  void nothingIsLostOrDoneTwiceWhateverMisbehaves() throws InterruptedException {
    Campaign.run(DiscordTown::new, "--database", "sqlite", "--faults", "6");
  }
}
