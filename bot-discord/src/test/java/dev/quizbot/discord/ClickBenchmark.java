package dev.quizbot.discord;

import static org.awaitility.Awaitility.await;

import dev.quizbot.benchmark.Clicks;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.LocalDiscord;
import dev.quizbot.discord.local.Message;
import dev.quizbot.discord.local.Person;
import dev.quizbot.journey.BotProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long a click takes, beside a bot with an empty handler; memory and start. Runs only when it
 * is named; CONTRIBUTING.md says how.
 */
class ClickBenchmark {
  private final LocalDiscord discord = LocalDiscord.start();
  private final Channel general = discord.guild().channel("general");

  @Test
  void compare() throws Exception {
    for (int round = 0; round < 3; round++) {
      clickEmpty();
      clickOurs();
    }
    Clicks.printStart("empty handler", EmptyBot.class, environment());
    Clicks.printStart("Quizbot", Main.class, environment());
    discord.close();
  }

  private void clickEmpty() throws Exception {
    try (BotProcess bot = BotProcess.start(EmptyBot.class, environment(), Clicks.JVM)) {
      bot.awaitLine("ready");
      List<Message> messages = new ArrayList<>();
      for (int i = 0; i < Clicks.QUESTIONS; i++) {
        messages.add(person(0).say(general, "question"));
      }
      Clicks.run((p, q) -> clickRaw(person(p), messages.get(q))); // to warm up
      Clicks.print(
          "empty handler", Clicks.run((p, q) -> clickRaw(person(p), messages.get(q))), bot);
    }
  }

  private void clickOurs() throws Exception {
    try (BotProcess bot = BotProcess.start(Main.class, environment(), Clicks.JVM)) {
      bot.awaitLine("ready");
      List<Message> first = ask();
      Clicks.run((p, q) -> click(person(p), first.get(q))); // to warm up
      List<Message> questions = ask();
      Clicks.print("Quizbot", Clicks.run((p, q) -> click(person(p), questions.get(q))), bot);
    }
  }

  private List<Message> ask() {
    List<Message> questions = new ArrayList<>();
    for (int i = 0; i < Clicks.QUESTIONS; i++) {
      int before = general.messages().size();
      person(0).command(general, "quiz", Map.of("topic", "spark", "difficulty", "Hard"));
      await().until(() -> general.messages().size() > before);
      questions.add(general.messages().get(before));
    }
    return questions;
  }

  private static long click(Person person, Message question) {
    String id = question.components().findValuesAsText("custom_id").get(0);
    return question.components().toString().contains("options")
        ? person.pickFrom(question, id, List.of("0")).answer().nanos()
        : person.press(question, id).answer().nanos();
  }

  private long clickRaw(Person person, Message message) {
    return person.pressRaw(general, message, "quiz:choose:0:0").answer().nanos();
  }

  private Person person(int number) {
    return discord.person("Person " + number);
  }

  private Map<String, String> environment() throws Exception {
    Path data = Files.createTempDirectory("benchmark");
    Map<String, String> environment = new HashMap<>();
    environment.put("DISCORD_TOKEN", discord.token());
    environment.put("QUIZBOT_DISCORD_API_URL", discord.apiUrl());
    environment.put("QUIZBOT_DISCORD_GATEWAY_URL", discord.gatewayUrl());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put("QUIZBOT_DATABASE_URL", "jdbc:sqlite:" + data.resolve("quizbot.db"));
    return environment;
  }
}
