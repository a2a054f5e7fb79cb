package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.campaign.ProcessContract;
import dev.quizbot.campaign.Town;
import org.junit.jupiter.api.Test;

class SlackProcessTest extends ProcessContract {
  @Override
  protected Town town() {
    return new SlackTown();
  }

  @Override
  protected String tokenVariable() {
    return "SLACK_BOT_TOKEN";
  }

  @Override
  protected String addressVariable() {
    return "QUIZBOT_SLACK_API_URL";
  }

  @Test
  void aWrongAppTokenAndAWrongSettingAreNamed() {
    environment().put("SLACK_APP_TOKEN", "xapp-wrong");
    assertThat(onlyError()).contains("SLACK_APP_TOKEN").contains("copy it anew");
    environment().put("QUIZBOT_SLACK_MODE", "carrier-pigeon");
    assertThat(onlyError()).contains("QUIZBOT_SLACK_MODE is 'carrier-pigeon'");
  }
}
