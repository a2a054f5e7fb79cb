package dev.quizbot.slack;

import static org.awaitility.Awaitility.await;

import dev.quizbot.benchmark.Clicks;
import dev.quizbot.journey.BotProcess;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import dev.quizbot.slack.local.Person;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long a click takes in both modes, beside an app with an empty handler; memory and start. Runs
 * only when it is named; CONTRIBUTING.md says how.
 */
class ClickBenchmark {
  private final LocalSlack slack = LocalSlack.start();
  private final Channel general = slack.channel("general");

  @ParameterizedTest
  @EnumSource
  void compare(SlackSettings.Mode mode) throws Exception {
    System.out.println(mode);
    for (int round = 0; round < 3; round++) {
      clickEmpty(mode);
      clickOurs(mode);
    }
    Clicks.printStart("empty handler", EmptyApp.class, environment(mode));
    Clicks.printStart("Quizbot", Main.class, environment(mode));
    slack.close();
  }

  private void clickEmpty(SlackSettings.Mode mode) throws Exception {
    List<Message> messages;
    try (BotProcess bot = start(Main.class, mode)) {
      messages = ask();
      bot.stop();
    }
    try (BotProcess bot = start(EmptyApp.class, mode)) {
      Clicks.run((p, q) -> click(person(p), messages.get(q))); // to warm up
      Clicks.print("empty handler", Clicks.run((p, q) -> click(person(p), messages.get(q))), bot);
    }
  }

  private void clickOurs(SlackSettings.Mode mode) throws Exception {
    try (BotProcess bot = start(Main.class, mode)) {
      List<Message> first = ask();
      Clicks.run((p, q) -> click(person(p), first.get(q))); // to warm up
      List<Message> questions = ask();
      Clicks.print("Quizbot", Clicks.run((p, q) -> click(person(p), questions.get(q))), bot);
    }
  }

  private BotProcess start(Class<?> program, SlackSettings.Mode mode) throws Exception {
    Map<String, String> environment = environment(mode);
    BotProcess bot = BotProcess.start(program, environment, Clicks.JVM);
    bot.awaitLine("ready");
    if (mode == SlackSettings.Mode.HTTP) {
      String port = environment.get("QUIZBOT_SLACK_HTTP_PORT");
      slack.sendTo(URI.create("http://127.0.0.1:%s/slack/events".formatted(port)));
    } else {
      await().until(slack::isBotConnected);
    }
    return bot;
  }

  private List<Message> ask() {
    List<Message> questions = new ArrayList<>();
    for (int i = 0; i < Clicks.QUESTIONS; i++) {
      int before = general.messages().size();
      person(0).command(general, "/quiz", "spark hard").acknowledgement();
      await().until(() -> general.messages().size() > before);
      questions.add(general.messages().get(before));
    }
    return questions;
  }

  private static long click(Person person, Message question) {
    boolean boxes = question.buttons().get(0).path("text").path("text").asText().equals("Submit");
    return (boxes
            ? person.tickAndPress(question, List.of(0), "Submit")
            : person.press(question, "A"))
        .nanosToAcknowledgement();
  }

  private Person person(int number) {
    return slack.person("Person " + number);
  }

  private Map<String, String> environment(SlackSettings.Mode mode) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLACK_BOT_TOKEN", slack.team().token());
    environment.put("QUIZBOT_SLACK_API_URL", slack.apiUrl());
    environment.put("QUIZBOT_BANK_FOLDER", "../seeds");
    environment.put(
        "QUIZBOT_DATABASE_URL",
        "jdbc:sqlite:" + Files.createTempDirectory("benchmark").resolve("quizbot.db"));
    if (mode == SlackSettings.Mode.SOCKET) {
      environment.put("SLACK_APP_TOKEN", slack.appToken());
    } else {
      environment.put("QUIZBOT_SLACK_MODE", "http");
      environment.put("QUIZBOT_SLACK_HTTP_PORT", Integer.toString(freePort()));
      environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    }
    return environment;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
