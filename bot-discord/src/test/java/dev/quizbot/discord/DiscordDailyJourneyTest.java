package dev.quizbot.discord;

import dev.quizbot.journey.DailyJourneyContract;
import dev.quizbot.journey.World;
import java.nio.file.Path;

class DiscordDailyJourneyTest extends DailyJourneyContract {
  @Override
  protected World world(Path data) {
    return DiscordWorld.in(data);
  }
}
