package dev.quizbot.slack;

import dev.quizbot.journey.DailyJourneyContract;
import dev.quizbot.journey.World;
import java.nio.file.Path;

class SlackDailyJourneyTest extends DailyJourneyContract {
  @Override
  protected World world(Path data) {
    return SlackWorld.in(data, SlackSettings.Mode.SOCKET);
  }
}
