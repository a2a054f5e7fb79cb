package dev.quizbot.discord;

import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A local Discord with a running bot for each test, and what tests do there again and again. */
abstract class OnDiscord {
  @TempDir private Path data;
  private Optional<DiscordWorld> started = Optional.empty();

  @BeforeEach
  void startBot() {
    started = Optional.of(DiscordWorld.in(data));
    general();
    world().startBot();
  }

  @AfterEach
  void stop() {
    world().stopBot();
    world().close();
  }

  DiscordWorld world() {
    return started.orElseThrow();
  }

  LocalDiscord discord() {
    return world().discord();
  }

  Channel general() {
    return world().channel("general");
  }

  Person ada() {
    return discord().person("Ada");
  }

  Message ask(String topic) {
    return ask(general(), topic);
  }

  Message ask(Channel channel, String topic) {
    int before = questions(channel).size();
    ada().command(channel, "quiz", Map.of("topic", topic));
    await().until(() -> questions(channel).size() == before + 1);
    return questions(channel).get(before);
  }

  String askedPrivately(String topic) {
    Message reply = ada().command(general(), "quiz", Map.of("topic", topic)).reply();
    await().until(() -> !reply.text().isEmpty());
    return reply.text();
  }

  static List<Message> questions(Channel channel) {
    return channel.messages().stream().filter(m -> !m.components().isEmpty()).toList();
  }
}
