package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.Doctor;
import dev.quizbot.app.Doctor.Finding;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordCheckupTest {
  private final LocalDiscord discord = LocalDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void whatFailsForOneChannelTakesNothingFromTheOthers() {
    String broken = discord.guild().channel("broken").id();
    Channel poor = discord.guild().channel("poor");
    String right = discord.guild().channel("right").id();
    poor.takeFromBot(Permission.MESSAGE_HISTORY, Permission.CREATE_PUBLIC_THREADS);
    discord.faults().loseAnswers("GET", "/channels/" + broken, 10); // the client tries again
    List<Finding> findings = look(broken, poor.id(), right, "99");

    assertThat(findings)
        .extracting(Finding::right)
        .containsExactly(true, false, false, true, false);
    assertThat(findings.get(1).text()).contains("can't be reached");
    assertThat(findings.get(2).text())
        .endsWith("missing permissions: Read Message History, Create Public Threads");
    assertThat(findings.get(4).text()).contains("can't be seen");
  }

  private List<Finding> look(String... channels) {
    Settings settings =
        SettingsFile.read(Optional.empty(), Set.of(), Map.of(), DiscordSettings.ALL)
            .with(DiscordSettings.API_URL, discord.apiUrl());
    List<DailySeries> series = List.of(channels).stream().map(this::series).toList();
    return DiscordCheckup.of(
        settings, Map.of("DISCORD_TOKEN", discord.token()), new Doctor.Known(series, Map.of()));
  }

  private DailySeries series(String channel) {
    DailyLine line = DailyLine.parse("09:30 UTC spark", ZoneOffset.UTC);
    return DailySeries.of(
        new Venue(DiscordPlatform.NAME, discord.guild().id(), channel),
        line.name(),
        line.plan(),
        new DailySeries.Setting(Optional.empty(), Instant.EPOCH));
  }
}
