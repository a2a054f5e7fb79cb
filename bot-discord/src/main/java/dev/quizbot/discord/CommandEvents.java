package dev.quizbot.discord;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.Leaderboard;
import dev.quizbot.score.Period;
import java.time.ZoneId;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** What people tell the bot to do by slash commands. */
final class CommandEvents {
  private CommandEvents() {}

  /**
   * What an event stands for.
   *
   * @param zone of daily questions that name none
   */
  static Command command(SlashCommandInteractionEvent event, ZoneId zone) {
    return switch (event.getName()) {
      case SlashCommands.QUIZ -> new Command.Ask(selection(event));
      case SlashCommands.LEADERBOARD -> leaderboard(event);
      case SlashCommands.STATS -> stats(event);
      case SlashCommands.DAILY -> daily(event, zone);
      case SlashCommands.CATCH_UP -> new Command.CatchUp();
      case SlashCommands.TOPICS -> new Command.ShowTopics();
      default -> new Command.ShowHelp();
    };
  }

  private static Command leaderboard(SlashCommandInteractionEvent event) {
    return new Command.ShowLeaderboard(
        new Leaderboard.Wanted(
            text(event, SlashCommands.PERIOD).flatMap(Period::labelled).orElse(Period.ALL),
            text(event, SlashCommands.TOPIC)),
        text(event, SlashCommands.SCOPE).filter(SlashCommands.SERVER::equals).isPresent(),
        event.getOption(SlashCommands.PRIVATE, false, OptionMapping::getAsBoolean));
  }

  private static Command daily(SlashCommandInteractionEvent event, ZoneId zone) {
    return switch (String.valueOf(event.getSubcommandName())) {
      case SlashCommands.SET ->
          new Command.SetDaily(text(event, SlashCommands.WHEN).map(Roles::withId).orElse(""), zone);
      case SlashCommands.PAUSE ->
          new Command.PauseDaily(
              text(event, SlashCommands.DATES).orElse(""), text(event, SlashCommands.NAME));
      case SlashCommands.RESUME -> new Command.ResumeDaily(text(event, SlashCommands.NAME));
      case SlashCommands.OFF -> new Command.EndDaily(text(event, SlashCommands.NAME));
      default -> new Command.ShowDaily();
    };
  }

  private static Command stats(SlashCommandInteractionEvent event) {
    User user = event.getOption(SlashCommands.PLAYER, event.getUser(), OptionMapping::getAsUser);
    Member member =
        event.getOption(SlashCommands.PLAYER, event.getMember(), OptionMapping::getAsMember);
    return new Command.ShowStats(Interactions.player(user, member));
  }

  private static Selection selection(SlashCommandInteractionEvent event) {
    return new Selection(
        text(event, SlashCommands.TOPIC).stream().toList(),
        text(event, SlashCommands.DIFFICULTY).flatMap(Difficulty::labelled));
  }

  private static Optional<String> text(SlashCommandInteractionEvent event, String option) {
    return Optional.ofNullable(event.getOption(option, OptionMapping::getAsString))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }
}
