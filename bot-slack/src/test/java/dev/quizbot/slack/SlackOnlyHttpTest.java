package dev.quizbot.slack;

class SlackOnlyHttpTest extends SlackContract {
  SlackOnlyHttpTest() {
    super(SlackSettings.Mode.HTTP);
  }
}
