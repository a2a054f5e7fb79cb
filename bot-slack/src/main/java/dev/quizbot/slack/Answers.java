package dev.quizbot.slack;

import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.Response;

/** Answers commands, of those who may give them. */
final class Answers {
  static final Card FOR_ADMINS =
      Card.of(
          "Only admins of this workspace may set up daily questions, because the bot's setting"
              + " slack.daily-setup says so.");

  private final ChatBot bot;
  private final SlackSettings.DailySetup dailySetup;

  Answers(ChatBot bot, SlackSettings.DailySetup dailySetup) {
    this.bot = bot;
    this.dailySetup = dailySetup;
  }

  /**
   * Answers a command.
   *
   * @param interaction the same when it is delivered again
   */
  Response answer(Command command, Caller caller, String interaction) {
    return command instanceof Command.Setup && !maySetUp(caller)
        ? Response.hidden(FOR_ADMINS)
        : bot.commands().answer(command, caller, interaction);
  }

  boolean maySetUp(Caller caller) {
    return dailySetup == SlackSettings.DailySetup.MEMBERS || caller.moderator().getAsBoolean();
  }
}
