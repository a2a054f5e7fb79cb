package dev.quizbot.discord;

import dev.quizbot.app.ChatBot;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.card.HelpCard;
import dev.quizbot.quiz.Daily;
import dev.quizbot.score.Period;
import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The slash commands as Discord shows them. */
final class SlashCommands {
  static final String QUIZ = "quiz";
  static final String LEADERBOARD = "leaderboard";
  static final String STATS = "stats";
  static final String CATCH_UP = "catchup";
  static final String TOPICS = "topics";
  static final String HELP = "help";

  static final String DAILY = "daily";
  static final String SET = "set";
  static final String SHOW = "show";
  static final String OFF = "off";
  static final String PAUSE = "pause";
  static final String RESUME = "resume";

  static final String TOPIC = "topic";
  static final String DIFFICULTY = "difficulty";
  static final String PERIOD = "period";
  static final String SCOPE = "scope";
  static final String PRIVATE = "private";
  static final String PLAYER = "player";
  static final String WHEN = "when";
  static final String NAME = "name";
  static final String DATES = "dates";

  /** The choice of {@link #SCOPE} that means all channels. */
  static final String SERVER = "server";

  private static final String SET_EXAMPLE =
      "/daily set when:09:30 Europe/Berlin mon-fri spark,kafka hard reveal 8h";

  static final ChatBot.Phrases PHRASES =
      new ChatBot.Phrases(
          SERVER,
          List.of(
              new HelpCard.Entry("/quiz", "asks a question in this channel"),
              new HelpCard.Entry(
                  "/quiz topic:spark difficulty:Hard", "asks a hard one about Spark"),
              new HelpCard.Entry("/leaderboard period:week", "shows who leads this week"),
              new HelpCard.Entry(
                  "/leaderboard topic:spark scope:the whole server private:True",
                  "shows who leads in Spark on the whole server, only to you"),
              new HelpCard.Entry("/catchup", "asks you the daily questions that you have missed"),
              new HelpCard.Entry("/stats", "shows how you do, only to you"),
              new HelpCard.Entry(SET_EXAMPLE, "sets up a daily question here"),
              new HelpCard.Entry("/daily show", "shows the daily questions of this channel"),
              new HelpCard.Entry(
                  "/daily pause dates:2026-12-24..2027-01-02", "skips these dates, or all without"),
              new HelpCard.Entry("/daily resume", "lets the daily question go on"),
              new HelpCard.Entry("/daily off name:sql", "ends the daily question of this name"),
              new HelpCard.Entry("/topics", "lists the topics"),
              new HelpCard.Entry("/help", "shows this")),
          new Daily.Wording(
              SET_EXAMPLE, "/daily show", "/daily off", "/daily pause", "/daily resume"));

  private SlashCommands() {}

  static List<CommandData> all() {
    return List.of(
        command(QUIZ, "Ask a question here", topic(), difficulty()),
        command(
            LEADERBOARD,
            "Show who has the most points",
            period(),
            topic(),
            option(SCOPE, "Whose points count (this channel)")
                .addChoice("this channel", "channel")
                .addChoice("the whole server", SERVER),
            new OptionData(OptionType.BOOLEAN, PRIVATE, "Show it only to me")),
        command(
            STATS, "Show how somebody does", new OptionData(OptionType.USER, PLAYER, "Who (you)")),
        command(CATCH_UP, "Answer a daily question that you have missed"),
        command(DAILY, "A question every day in this channel")
            .addSubcommands(
                new SubcommandData(SET, "Set up, or change, a daily question here")
                    .addOptions(
                        option(WHEN, "Time, zone, days, topics, like 09:30 UTC mon-fri spark")
                            .setRequired(true)),
                new SubcommandData(SHOW, "Show the daily questions of this channel"),
                new SubcommandData(PAUSE, "Let a daily question here rest")
                    .addOptions(
                        option(DATES, "Like 2026-12-24..2027-01-02 (until resumed)"), series()),
                new SubcommandData(RESUME, "Let a daily question here go on").addOptions(series()),
                new SubcommandData(OFF, "End a daily question here").addOptions(series()))
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL)),
        command(TOPICS, "List the topics"),
        command(HELP, "Show how to quiz"));
  }

  private static SlashCommandData command(String name, String description, OptionData... options) {
    return Commands.slash(name, description)
        .addOptions(options)
        .setContexts(InteractionContextType.GUILD);
  }

  private static OptionData series() {
    return option(NAME, "Which one, if there are several");
  }

  private static OptionData topic() {
    return option(TOPIC, "A topic or tag (any)").setAutoComplete(true);
  }

  private static OptionData difficulty() {
    return option(DIFFICULTY, "How hard (any)")
        .addChoices(
            Arrays.stream(Difficulty.values())
                .map(difficulty -> new Command.Choice(difficulty.label(), difficulty.label()))
                .toList());
  }

  private static OptionData period() {
    return option(PERIOD, "Which time (all)")
        .addChoices(
            Arrays.stream(Period.values())
                .map(period -> new Command.Choice(period.label(), period.label()))
                .toList());
  }

  private static OptionData option(String name, String description) {
    return new OptionData(OptionType.STRING, name, description);
  }
}
