package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.quizbot.local.Json;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped manifest asks for is what the bot needs, and nothing else. */
class ManifestTest {
  @TempDir private Path data;
  private JsonNode manifest = Json.object();

  @BeforeEach
  void read() throws IOException {
    manifest = new YAMLMapper().readTree(Path.of("..", "config", "slack-manifest.yml").toFile());
  }

  @Test
  void scopesAreThoseThatAllTheBotDoesNeeds() {
    try (SlackWorld world = SlackWorld.in(data, SlackSettings.Mode.SOCKET)) {
      world.startBot();
      LocalSlack slack = world.slack();
      Person ada = slack.person("Ada");
      for (Channel channel : List.of(slack.channel("open"), slack.privateChannel("closed"))) {
        ada.command(channel, "/quiz", "spark").reply();
        await().until(() -> !channel.messages().isEmpty());
        ada.press(channel.messages().get(0), "A").reply();
      }
      world.pass(Duration.ofDays(2));
      for (Channel channel : List.of(slack.channel("open"), slack.privateChannel("closed"))) {
        await().until(() -> !channel.replies(channel.messages().get(0)).isEmpty());
      }
      ada.mentionsBot(slack.channel("open"), "help").acknowledgement();
      ada.openHome(slack.team()).acknowledgement();
      await().until(() -> ada.home().isPresent());

      assertThat(texts("/oauth_config/scopes/bot"))
          .containsExactlyInAnyOrderElementsOf(slack.team().needed());
      world.stopBot();
    }
  }

  @Test
  void commandsAreThoseThatTheBotAnswersAndMentionsInThemCanBeRead() {
    JsonNode commands = manifest.at("/features/slash_commands");

    assertThat(commands.findValuesAsText("command"))
        .containsExactlyInAnyOrder(SlashCommands.QUIZ, SlashCommands.LEADERBOARD);
    assertThat(commands.findValuesAsText("should_escape")).containsOnly("true");
  }

  @Test
  void eventsAreThoseThatTheBotAnswers() {
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactlyInAnyOrderElementsOf(Events.TYPES);
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean()).isTrue();
  }

  private List<String> texts(String pointer) {
    return Json.elements(manifest.at(pointer)).stream().map(JsonNode::asText).toList();
  }
}
