package dev.quizbot.slack;

import dev.quizbot.journey.JourneyContract;
import dev.quizbot.journey.World;
import java.nio.file.Path;

class SlackHttpJourneyTest extends JourneyContract {
  @Override
  protected World world(Path data) {
    return SlackWorld.in(data, SlackSettings.Mode.HTTP);
  }
}
