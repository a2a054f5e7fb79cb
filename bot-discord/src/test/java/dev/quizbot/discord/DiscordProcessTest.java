package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.campaign.ProcessContract;
import dev.quizbot.campaign.Town;
import org.junit.jupiter.api.Test;

class DiscordProcessTest extends ProcessContract {
  @Override
  protected Town town() {
    return new DiscordTown();
  }

  @Override
  protected String tokenVariable() {
    return "DISCORD_TOKEN";
  }

  @Override
  protected String addressVariable() {
    return "QUIZBOT_DISCORD_API_URL";
  }

  @Test
  void aWrongSettingIsNamed() {
    environment().put("QUIZBOT_DISCORD_SHARDS", "many");
    assertThat(onlyError())
        .contains("QUIZBOT_DISCORD_SHARDS is 'many'; write a number from 1 to 9999, or auto");
  }
}
