package dev.quizbot.slack;

import static org.awaitility.Awaitility.await;

import dev.quizbot.screenshots.Pictures;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Plays on the local Slack and makes the README's pictures of what the bot sends. Runs only when it
 * is named; CONTRIBUTING.md says how.
 */
class Screenshots {
  @Test
  void make() throws Exception {
    Pictures pictures = new Pictures(Path.of("src", "docs"), MessageHtml.STYLE);
    Path folder = Files.createTempDirectory("screenshots");
    try (SlackWorld world = SlackWorld.in(folder, SlackSettings.Mode.SOCKET)) {
      Channel general = world.slack().channel("general");
      Person ada = world.slack().person("Ada");
      world.startBot();

      Message question = ask(ada, general, "spark");
      Message reply = ada.press(question, "A").reply();
      for (String name : List.of("Bob", "Carol", "Dan")) {
        world.slack().person(name).press(question, name.substring(0, 1)).reply();
      }
      world.eventually(() -> question.text().contains("4 answered"));
      pictures.make("question", MessageHtml.of(question));
      pictures.make("reply", MessageHtml.of(reply));

      pictures.make("several", MessageHtml.of(ask(ada, general, "log-compaction")));

      world.pass(Duration.ofDays(2));
      await().until(() -> !general.replies(question).isEmpty());
      pictures.make(
          "closed", MessageHtml.of(question) + MessageHtml.thread(general.replies(question)));
      Message board = ada.command(general, "/leaderboard", "").reply();
      pictures.make("leaderboard", MessageHtml.of(board));
      world.stopBot();
    }
  }

  private static Message ask(Person person, Channel channel, String topic) {
    int before = channel.messages().size();
    person.command(channel, "/quiz", topic);
    await().until(() -> channel.messages().size() > before);
    return channel.messages().get(before);
  }
}
