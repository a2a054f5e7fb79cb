package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.Doctor;
import dev.quizbot.app.Doctor.Finding;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.slack.local.LocalSlack;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckupTest {
  private final LocalSlack slack = LocalSlack.start();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void eachWorkspaceThatHasInstalledTheAppIsLookedAt() {
    Map<String, String> kept =
        Map.of(
            "slack/installed/" + slack.team().id(),
            installed(slack.team().token()),
            "slack/installed/TGONE",
            installed("xoxb-gone"),
            "slack/been/T/C/U",
            "1");
    DailySeries here = series(slack.team().id(), slack.channel("general").id());
    DailySeries unseen = series(slack.team().id(), "C0NOWHERE");
    slack.faults().fail("POST", "/conversations.history", 1, 500);

    List<Finding> findings = look(new Doctor.Known(List.of(here, unseen), kept));

    assertThat(findings)
        .extracting(Finding::what)
        .containsExactly(
            "SLACK_CLIENT_ID",
            "workspace " + slack.team().id(),
            "scopes",
            "channel " + here.venue().channel(),
            "channel C0NOWHERE",
            "workspace TGONE");
    assertThat(findings)
        .extracting(Finding::right)
        .containsExactly(true, true, true, false, false, false);
    assertThat(findings.get(3).text()).contains("can't be looked at").contains("500");
    assertThat(findings.get(4).text()).contains("I can't see this conversation");
    assertThat(findings.get(5).text()).contains("install the app there again");
  }

  private List<Finding> look(Doctor.Known known) {
    Settings settings =
        SettingsFile.read(Optional.empty(), Set.of(), Map.of(), SlackSettings.ALL)
            .with(SlackSettings.MODE, SlackSettings.Mode.HTTP)
            .with(SlackSettings.API_URL, slack.apiUrl());
    return SlackCheckup.of(
        settings,
        Map.of(
            "SLACK_SIGNING_SECRET", "secret",
            "SLACK_CLIENT_ID", "id",
            "SLACK_CLIENT_SECRET", "secret"),
        known);
  }

  private static String installed(String token) {
    return "{\"token\":\"%s\",\"expires\":0,\"botUser\":\"U\",\"address\":\"\",\"since\":0}"
        .formatted(token);
  }

  private static DailySeries series(String team, String channel) {
    DailyLine line = DailyLine.parse("09:30 UTC spark", ZoneOffset.UTC);
    return DailySeries.of(
        new Venue(SlackPlatform.NAME, team, channel),
        line.name(),
        line.plan(),
        new DailySeries.Setting(Optional.empty(), Instant.EPOCH));
  }
}
