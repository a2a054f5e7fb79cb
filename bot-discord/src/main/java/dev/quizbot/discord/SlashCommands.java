package dev.quizbot.discord;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.card.HelpCard;
import dev.quizbot.score.Period;
import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The slash commands as Discord shows them. */
final class SlashCommands {
  static final String QUIZ = "quiz";
  static final String LEADERBOARD = "leaderboard";
  static final String STATS = "stats";
  static final String TOPICS = "topics";
  static final String HELP = "help";

  static final String TOPIC = "topic";
  static final String DIFFICULTY = "difficulty";
  static final String PERIOD = "period";
  static final String SCOPE = "scope";
  static final String PRIVATE = "private";
  static final String PLAYER = "player";

  /** The choice of {@link #SCOPE} that means all channels. */
  static final String SERVER = "server";

  static final List<HelpCard.Entry> HELP_TEXT =
      List.of(
          new HelpCard.Entry("/quiz", "asks a question in this channel"),
          new HelpCard.Entry("/quiz topic:spark difficulty:Hard", "asks a hard one about Spark"),
          new HelpCard.Entry("/leaderboard period:week", "shows who leads this week"),
          new HelpCard.Entry("/stats", "shows how you do, only to you"),
          new HelpCard.Entry("/topics", "lists the topics"),
          new HelpCard.Entry("/help", "shows this"));

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
        command(TOPICS, "List the topics"),
        command(HELP, "Show how to quiz"));
  }

  private static SlashCommandData command(String name, String description, OptionData... options) {
    return Commands.slash(name, description)
        .addOptions(options)
        .setContexts(InteractionContextType.GUILD);
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
