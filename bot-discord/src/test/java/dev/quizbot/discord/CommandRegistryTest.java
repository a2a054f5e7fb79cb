package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.local.Guild;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandRegistryTest extends OnDiscord {
  private static final String EVERYWHERE = "/applications/*/commands";
  private static final String IN_GUILD = "/applications/*/guilds/*/commands";

  @Test
  void commandsAreRegisteredOnlyWhenTheyHaveChanged() {
    assertThat(registrations(EVERYWHERE)).isEqualTo(1);
    world().restartBot();
    assertThat(registrations(EVERYWHERE)).isEqualTo(1);

    discord().describeCommand("quiz", "As an earlier version said it");
    world().restartBot();
    assertThat(registrations(EVERYWHERE)).isEqualTo(2);
    world().restartBot();
    assertThat(registrations(EVERYWHERE)).isEqualTo(2);
  }

  @Test
  void commandsOfSomeGuildsAreNowhereElseAndGoWhenTheyAreForAll() {
    Guild guild = general().guild();
    startWithCommandsIn(guild);
    assertThat(discord().ownCommands(guild)).contains("quiz", "leaderboard");
    assertThat(discord().commands(discord().guild("elsewhere"))).isEmpty();

    world().restartBot();
    assertThat(discord().ownCommands(guild)).isEmpty();
    assertThat(discord().commands(guild)).contains("quiz");
    world().restartBot();
    assertThat(registrations(IN_GUILD)).isEqualTo(2);
  }

  @Test
  void aGuildThatIsJoinedLaterGetsItsCommandsThen() {
    Guild later = discord().guildElsewhere("later");
    startWithCommandsIn(later);
    discord().join(later);

    await().until(() -> discord().ownCommands(later).contains("quiz"));
  }

  @Test
  void oneGuildThatForbidsCommandsKeepsNobodyElseWaiting() {
    discord().forbidNext("GET", IN_GUILD);
    Guild other = discord().guild("other");
    startWithCommandsIn(general().guild(), other);

    assertThat(registrations(IN_GUILD)).isEqualTo(1);
  }

  @Test
  void aServerErrorIsTriedAgain() {
    world().stopBot();
    discord().faults().fail("GET", EVERYWHERE, 1, 500);
    world().startBot();

    assertThat(ask("spark").text()).contains("0 answered");
  }

  private void startWithCommandsIn(Guild... guilds) {
    world().stopBot();
    Set<String> ids = Set.of(guilds).stream().map(Guild::id).collect(Collectors.toSet());
    world().startBot(world().settings().with(DiscordSettings.GUILDS, ids));
  }

  private long registrations(String path) {
    return discord().requests("PUT", path).size();
  }
}
