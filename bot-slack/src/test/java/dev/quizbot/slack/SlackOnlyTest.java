package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.slack.local.Message;
import org.junit.jupiter.api.Test;

class SlackOnlyTest extends SlackContract {
  SlackOnlyTest() {
    super(SlackSettings.Mode.SOCKET);
  }

  @Test
  void announcedAndSuddenEndsOfSocketsLoseNoClick() {
    Message question = ask("spark");
    slack().refreshSocket();
    assertThat(ada().press(question, "A").reply().text()).contains("You answered A.");
    slack().dropSockets();
    assertThat(slack().person("Bob").press(question, "B").reply().text())
        .contains("You answered B.");
    slack().refreshSocket();
    assertThat(slack().person("Cem").press(question, "C").reply().text())
        .contains("You answered C.");
  }

  @Test
  void aSocketThatDoesNotOpenIsTriedAgain() {
    world().stopBot();
    slack().breakNextSockets(2);
    world().startBot();

    assertThat(slack().isBotConnected()).isTrue();
    assertThat(ada().press(ask("spark"), "A").reply().text()).contains("You answered A.");
  }
}
