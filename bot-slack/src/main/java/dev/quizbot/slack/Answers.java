package dev.quizbot.slack;

import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.Response;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands, of those who may give them. */
final class Answers {
  static final Card FOR_ADMINS =
      Card.of(
          "Only admins of this workspace may set up daily questions, because the bot's setting"
              + " slack.daily-setup says so.");

  static final Card UNTOLD =
      Card.of(
          "Slack does not tell me right now who you are.",
          new Block.Plain("Nothing was done. Please try again in a minute."));

  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final ChatBot bot;
  private final SlackSettings.DailySetup dailySetup;

  Answers(ChatBot bot, SlackSettings.DailySetup dailySetup) {
    this.bot = bot;
    this.dailySetup = dailySetup;
  }

  /** What the work answers, in its own time, for it may have to ask Slack who somebody is. */
  static Response later(Supplier<Response> work) {
    return new Response.Later(() -> card(work));
  }

  /** Does the work, however long it takes. */
  static Card card(Supplier<Response> work) {
    try {
      Response response = work.get();
      return response instanceof Response.Now now
          ? now.reply().card()
          : ((Response.Later) response).work().get();
    } catch (People.UntoldException untold) {
      log.warn("not answered: {}", untold.getMessage());
      return UNTOLD;
    }
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

  /**
   * Whether somebody may set up daily questions.
   *
   * @throws People.UntoldException if Slack does not tell right now
   */
  boolean maySetUp(Caller caller) {
    return dailySetup == SlackSettings.DailySetup.MEMBERS || caller.moderator().getAsBoolean();
  }
}
