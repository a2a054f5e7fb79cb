package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.CommandWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers slash commands. */
final class SlashCommands {
  static final String QUIZ = "/quiz";
  static final String LEADERBOARD = "/leaderboard";

  /** The first words of what may need to know about people, which Slack must be asked. */
  private static final List<String> ABOUT_PEOPLE = List.of("daily", "stats");

  private static final Card ONLY_IN_CHANNELS =
      Card.of(
          "I ask questions in channels only.",
          new Block.Plain(
              "Type this in a channel, where I can find again what I have posted. If I am not in"
                  + " it, /invite @quizbot brings me there."));

  private final ChatBot bot;
  private final Slack slack;
  private final People people;
  private final Answers answers;
  private final DailyForms forms;
  private final Later later;

  SlashCommands(ChatBot bot, Slack slack, People people, DailyForms forms, Later later) {
    this.bot = bot;
    this.slack = slack;
    this.people = people;
    this.answers = forms.answers();
    this.forms = forms;
    this.later = later;
  }

  /** Acknowledges a command, mostly with its answer. */
  Response answer(SlashCommandPayload payload, SlashCommandContext context, Caller caller) {
    ResponseUrl url = new ResponseUrl(slack, payload.getResponseUrl(), later);
    Optional<DailyForms.Wanted> form = form(payload, caller);
    if (form.isPresent()) {
      if (isConversation(payload)) {
        url.send(ONLY_IN_CHANNELS);
      } else {
        forms.open(form.get(), context.getBotToken(), url, caller);
      }
      return context.ack();
    }
    CommandExchange exchange = new CommandExchange(context, url);
    bot.responder()
        .respond(
            payload.getCommand().substring(1),
            "command=%s trigger=%s".formatted(payload.getCommand(), payload.getTriggerId()),
            exchange,
            () ->
                isAboutPeople(payload)
                    ? Answers.later(() -> answer(payload, caller))
                    : answer(payload, caller));
    return exchange.acknowledgement();
  }

  private dev.quizbot.quiz.Response answer(SlashCommandPayload payload, Caller caller) {
    Command command = command(payload, caller);
    boolean posts = command instanceof Command.Ask || command instanceof Command.Setup;
    return posts && isConversation(payload)
        ? dev.quizbot.quiz.Response.hidden(ONLY_IN_CHANNELS)
        : answers.answer(command, caller, payload.getTriggerId());
  }

  private Command command(SlashCommandPayload payload, Caller caller) {
    String team = caller.venue().community();
    return payload.getCommand().equals(LEADERBOARD)
        ? bot.words().leaderboard(typed(payload))
        : bot.words()
            .quiz(
                typed(payload),
                new CommandWords.Typist(
                    caller.player(),
                    () -> people.zone(team, payload.getUserId()).orElse(bot.zone()),
                    word -> people.mentioned(team, word)));
  }

  /** {@code daily}, or with one word that can only be the name of a series. */
  private Optional<DailyForms.Wanted> form(SlashCommandPayload payload, Caller caller) {
    List<String> words = words(payload);
    if (!payload.getCommand().equals(QUIZ)
        || words.isEmpty()
        || words.size() > 2
        || !words.get(0).equalsIgnoreCase("daily")) {
      return Optional.empty();
    }
    Optional<String> name = words.stream().skip(1).findFirst();
    if (name.filter(word -> !CommandWords.namesDaily(word)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new DailyForms.Wanted(
            payload.getTriggerId(),
            name,
            command(payload, caller),
            () ->
                people
                    .zoneSoon(caller.venue().community(), payload.getUserId())
                    .orElse(bot.zone())));
  }

  private static boolean isAboutPeople(SlashCommandPayload payload) {
    List<String> words = words(payload);
    return payload.getCommand().equals(QUIZ)
        && words.size() > 1
        && ABOUT_PEOPLE.contains(words.get(0).toLowerCase(Locale.ROOT));
  }

  /** Whether it was typed where only a few people talk to each other, in no channel. */
  private static boolean isConversation(SlashCommandPayload payload) {
    String name = Optional.ofNullable(payload.getChannelName()).orElse("");
    return payload.getChannelId().startsWith("D")
        || name.equals("directmessage")
        || name.startsWith("mpdm-");
  }

  private static List<String> words(SlashCommandPayload payload) {
    String typed = typed(payload).strip();
    return typed.isEmpty() ? List.of() : List.of(typed.split("\\s+"));
  }

  /** What was typed; Slack escapes three characters of it. */
  private static String typed(SlashCommandPayload payload) {
    return UserGroups.withId(Optional.ofNullable(payload.getText()).orElse(""))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
