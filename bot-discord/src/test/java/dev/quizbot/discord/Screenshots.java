package dev.quizbot.discord;

import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.screenshots.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Plays on the local Discord and makes the README's pictures of what the bot sends. Runs only when
 * it is named; CONTRIBUTING.md says how.
 */
class Screenshots {
  @Test
  void make() throws Exception {
    Pictures pictures = new Pictures(Path.of("src", "docs"), MessageHtml.STYLE);
    try (DiscordWorld world = DiscordWorld.in(Files.createTempDirectory("screenshots"))) {
      Channel general = world.channel("general");
      Person ada = world.discord().person("Ada");
      world.startBot();

      Message question = ask(ada, general, "spark");
      Message reply = ada.press(question, "A").reply();
      for (String name : List.of("Bob", "Carol", "Dan")) {
        world.discord().person(name).press(question, name.substring(0, 1)).reply();
      }
      world.eventually(() -> question.text().contains("4 answered"));
      pictures.make("question", MessageHtml.of(question));
      pictures.make("reply", MessageHtml.of(reply));

      Message several = ask(ada, general, "log-compaction");
      pictures.make("several", MessageHtml.of(several));

      world.pass(Duration.ofDays(2));
      await().until(() -> question.thread().filter(t -> !t.messages().isEmpty()).isPresent());
      pictures.make(
          "closed", MessageHtml.of(question) + MessageHtml.of(question.thread().orElseThrow()));
      Message board = ada.command(general, "leaderboard", Map.of()).reply();
      pictures.make("leaderboard", MessageHtml.of(board));
      world.stopBot();
    }
  }

  private static Message ask(Person person, Channel channel, String topic) {
    int before = channel.messages().size();
    person.command(channel, "quiz", Map.of("topic", topic));
    await().until(() -> channel.messages().size() > before);
    return channel.messages().get(before);
  }
}
