package dev.quizbot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.DailyLine;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and takes forms for daily questions. */
final class DailyForms {
  private static final Logger log = LoggerFactory.getLogger(DailyForms.class);

  /** Slack's word for a trigger that has opened a form: the command was delivered again. */
  private static final String OPENED = "exchanged_trigger_id";

  private static final Card NO_FORM =
      Card.of(
          "I can't open the form.",
          new Block.Markdown("Type `/quiz daily 09:30 mon-fri spark` instead."));

  /** The form stays open, with all that was filled in. */
  private static final String NOT_NOW =
      "Something went wrong; nothing was set up. Please submit this again in a minute.";

  private final ChatBot bot;
  private final Slack slack;
  private final Answers answers;
  private final Gate gate;
  private final Later later;

  DailyForms(ChatBot bot, Slack slack, Answers answers, Gate gate, Later later) {
    this.bot = bot;
    this.slack = slack;
    this.answers = answers;
    this.gate = gate;
    this.later = later;
  }

  /**
   * A form that somebody wants to see.
   *
   * @param trigger shows one form, within three seconds
   * @param name of the series that the form is to change; if none, the channel's first, or a new
   *     one
   * @param otherwise what was typed if the channel has no series of that name
   * @param zone of who fills it in
   */
  record Wanted(String trigger, Optional<String> name, Command otherwise, Supplier<ZoneId> zone) {}

  Answers answers() {
    return answers;
  }

  /** Opens a form soon, or says why not. */
  void open(Wanted wanted, String token, ResponseUrl url, Caller caller) {
    later.run("form", () -> problem(wanted, token, caller).ifPresent(url::send));
  }

  private Optional<Card> problem(Wanted wanted, String token, Caller caller) {
    try {
      if (!answers.maySetUp(caller)) {
        return Optional.of(Answers.FOR_ADMINS);
      }
      List<DailyLine> lines = bot.commands().daily().lines(caller.venue());
      Optional<DailyLine> present =
          lines.stream()
              .filter(line -> wanted.name().isEmpty() || wanted.name().get().equals(line.name()))
              .findFirst();
      if (wanted.name().isPresent() && present.isEmpty()) {
        return Optional.of(
            Answers.card(() -> answers.answer(wanted.otherwise(), caller, wanted.trigger())));
      }
      View form =
          DailyFormView.view(
              caller.venue().channel(),
              present,
              lines.stream().map(DailyLine::name).toList(),
              wanted.zone().get(),
              bot.commands().topics().keySet());
      gate.run(
          "views.open",
          caller.venue().community(),
          () -> slack.methods(token).viewsOpen(r -> r.triggerId(wanted.trigger()).view(form)));
      return Optional.empty();
    } catch (People.UntoldException untold) {
      log.warn("can't open a form: {}", untold.getMessage());
      return Optional.of(Answers.UNTOLD);
    } catch (SlackCall.RefusedException refused) {
      if (refused.error().equals(OPENED)) {
        return Optional.empty();
      }
      log.warn("can't open a form: {}", refused.getMessage());
    } catch (RuntimeException failure) {
      log.warn("can't open a form: {}", failure.toString());
    }
    return Optional.of(NO_FORM);
  }

  private Optional<String> problem(String line, Caller caller) {
    try {
      return bot.commands().daily().check(line, bot.zone(), caller.venue());
    } catch (RuntimeException failure) {
      log.warn("can't check a form: {}", failure.toString());
      return Optional.of(NOT_NOW);
    }
  }

  /** Does what a form says, or shows what is wrong beside its fields. */
  Response submit(
      ViewSubmissionPayload payload, ViewSubmissionContext context, DailyForm form, Caller caller) {
    Map<String, String> errors = form.errors(line -> problem(line, caller));
    if (!errors.isEmpty()) {
      return context.ack(r -> r.responseAction("errors").errors(errors));
    }
    String view = payload.getView().getId();
    bot.responder()
        .respond(
            "daily-form",
            "view=" + view,
            new FormExchange(
                slack.methods(context.getBotToken()),
                caller.venue(),
                caller.player().id().value(),
                gate,
                later),
            () ->
                Answers.later(
                    () ->
                        answers.answer(
                            new Command.SetDaily(form.line(), bot.zone()), caller, view)));
    return context.ack();
  }
}
