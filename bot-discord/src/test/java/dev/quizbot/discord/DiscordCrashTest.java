package dev.quizbot.discord;

import dev.quizbot.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** Kills the bot at random moments. */
class DiscordCrashTest {
  @Test
  void nothingIsLostOrDoneTwiceWithSqlite() throws InterruptedException {
    Campaign.run(DiscordTown::new, "--database", "sqlite", "--kills", "20");
  }
}
