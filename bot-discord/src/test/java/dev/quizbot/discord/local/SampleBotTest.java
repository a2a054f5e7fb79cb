package dev.quizbot.discord.local;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A test of the local Discord with the real JDA. Each test method has a channel of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleBotTest {

  final LocalDiscord discord = LocalDiscord.start();
  final Person ada = discord.person("Ada");
  final SampleBot bot;
  Channel channel;

  SampleBotTest() throws InterruptedException {
    bot = new SampleBot(discord);
    channel = discord.guild().channel("start");
  }

  @BeforeAll
  void register() {
    bot.register();
  }

  @BeforeEach
  void openChannel() {
    channel = discord.guild().channel("test");
    await().until(() -> bot.jda().getTextChannelById(channel.id()) != null);
  }

  @AfterAll
  void close() {
    bot.close();
    discord.close();
  }
}
