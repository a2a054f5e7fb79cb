package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.Reply;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and takes forms for daily questions. */
final class DailyForms {
  private static final Logger log = LoggerFactory.getLogger(DailyForms.class);

  private static final Card NO_FORM =
      Card.of(
          "I can't open the form.",
          new Block.Markdown("Type `/quiz daily 09:30 mon-fri spark` instead."));

  private final ChatBot bot;
  private final Slack slack;
  private final Answers answers;

  DailyForms(ChatBot bot, Slack slack, Answers answers) {
    this.bot = bot;
    this.slack = slack;
    this.answers = answers;
  }

  /**
   * Opens the form, or says why not.
   *
   * @param zone the caller's
   */
  Response open(
      String trigger,
      SlashCommandContext context,
      CommandExchange exchange,
      Caller caller,
      ZoneId zone) {
    if (!answers.maySetUp(caller)) {
      exchange.reply(Reply.hidden(Answers.FOR_ADMINS));
      return exchange.acknowledgement();
    }
    View form =
        DailyForm.view(
            caller.venue().channel(),
            bot.commands().daily().lines(caller.venue()).stream().findFirst(),
            zone,
            bot.commands().topics().keySet());
    try {
      SlackCall.run(
          () ->
              slack.methods(context.getBotToken()).viewsOpen(r -> r.triggerId(trigger).view(form)));
      return context.ack();
    } catch (RuntimeException failure) {
      log.warn("can't open a form: {}", failure.toString());
      exchange.reply(Reply.hidden(NO_FORM));
      return exchange.acknowledgement();
    }
  }

  /** Does what a form says, or shows what is wrong beside its fields. */
  Response submit(
      ViewSubmissionPayload payload, ViewSubmissionContext context, DailyForm form, Caller caller) {
    Map<String, String> errors =
        form.errors(line -> bot.commands().daily().check(line, bot.zone(), caller.venue()));
    if (!errors.isEmpty()) {
      return context.ack(r -> r.responseAction("errors").errors(errors));
    }
    String view = payload.getView().getId();
    bot.responder()
        .respond(
            "daily-form",
            "view=" + view,
            new FormExchange(
                slack.methods(context.getBotToken()), form.channel(), caller.player().id().value()),
            () -> answers.answer(new Command.SetDaily(form.line(), bot.zone()), caller, view));
    return context.ack();
  }
}
