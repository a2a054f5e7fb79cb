package dev.quizbot.slack;

import dev.quizbot.journey.DailyJourneyContract;
import dev.quizbot.journey.World;
import dev.quizbot.store.LocalPostgres;
import java.nio.file.Path;

class SlackPostgresDailyJourneyTest extends DailyJourneyContract {
  @Override
  protected World world(Path data) {
    return new SlackWorld(LocalPostgres.database(), SlackSettings.Mode.SOCKET);
  }
}
