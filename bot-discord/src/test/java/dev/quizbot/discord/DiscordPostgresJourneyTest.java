package dev.quizbot.discord;

import dev.quizbot.journey.JourneyContract;
import dev.quizbot.journey.World;
import dev.quizbot.store.LocalPostgres;
import java.nio.file.Path;

class DiscordPostgresJourneyTest extends JourneyContract {
  @Override
  protected World world(Path data) {
    return new DiscordWorld(LocalPostgres.database());
  }
}
