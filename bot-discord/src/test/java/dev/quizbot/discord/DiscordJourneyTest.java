package dev.quizbot.discord;

import dev.quizbot.journey.JourneyContract;
import dev.quizbot.journey.World;
import java.nio.file.Path;

class DiscordJourneyTest extends JourneyContract {
  @Override
  protected World world(Path data) {
    return DiscordWorld.in(data);
  }
}
