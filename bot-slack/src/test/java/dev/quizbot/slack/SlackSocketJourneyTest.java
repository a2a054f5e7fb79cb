package dev.quizbot.slack;

import dev.quizbot.journey.JourneyContract;
import dev.quizbot.journey.World;
import java.nio.file.Path;

class SlackSocketJourneyTest extends JourneyContract {
  @Override
  protected World world(Path data) {
    return SlackWorld.in(data, SlackSettings.Mode.SOCKET);
  }
}
