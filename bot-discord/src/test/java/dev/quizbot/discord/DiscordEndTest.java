package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.journey.BotProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets when Discord ends the connection for good. */
class DiscordEndTest {
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int SHARDING_REQUIRED = 4011;

  @TempDir private Path data;
  private final DiscordTown town = new DiscordTown();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aBotInTooManyServersIsToldToShard() {
    town.discord().shutOut(SHARDING_REQUIRED);
    try (BotProcess bot = start()) {
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(bot.lines())
          .anyMatch(line -> line.matches(".* ERROR .*4011.*set discord.shards to auto"));
    }
  }

  @Test
  void aTokenThatIsTakenBackEndsARunningBotInOrder() {
    try (BotProcess bot = start()) {
      bot.awaitLine("ready");
      town.discord().shutOut(AUTHENTICATION_FAILED);
      assertThat(bot.awaitEnd()).isEqualTo(1);
      assertThat(bot.lines())
          .anyMatch(line -> line.matches(".* ERROR .*4004.*copy it anew.*"))
          .last()
          .asString()
          .contains("stopped");
    }
  }

  private BotProcess start() {
    Map<String, String> environment = new HashMap<>(town.environment());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:sqlite:" + data.resolve("quizbot.db"));
    return BotProcess.start(Main.class, environment);
  }
}
