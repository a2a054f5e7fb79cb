package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Press;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Presses.Pressed;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands each command and press to who answers it. */
final class Interactions {
  /** Presses may be forged, so every one is answered. */
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private static final Duration REDELIVERED_WITHIN = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final ChatBot bot;
  private final Slack slack;
  private final People people;
  private final Visits visits;
  private final DailyForms forms;
  private final SlashCommands commands;
  private final Later later;

  /** Presses that have had their private reply; when they come again, they get no second one. */
  private final Cache<String, Boolean> answered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REDELIVERED_WITHIN).build();

  /** Answers by this bot. */
  Interactions(
      ChatBot bot, Slack slack, People people, Visits visits, DailyForms forms, Later later) {
    this.bot = bot;
    this.slack = slack;
    this.people = people;
    this.visits = visits;
    this.forms = forms;
    this.later = later;
    commands = new SlashCommands(bot, slack, people, forms, later);
  }

  void register(App app) {
    app.command(SlashCommands.QUIZ, (request, context) -> command(request.getPayload(), context));
    app.command(
        SlashCommands.LEADERBOARD, (request, context) -> command(request.getPayload(), context));
    app.viewSubmission(DailyForm.ID, (request, context) -> submit(request.getPayload(), context));
    app.blockAction(ANY, (request, context) -> press(request.getPayload(), context));
  }

  private Response command(SlashCommandPayload payload, SlashCommandContext context) {
    String team = context.getTeamId();
    Player player = people.player(team, payload.getUserId(), payload.getUserName());
    return commands.answer(payload, context, caller(player, team, payload.getChannelId()));
  }

  private Response submit(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    DailyForm form = DailyForm.read(payload.getView());
    ViewSubmissionPayload.User user = payload.getUser();
    Player player = people.player(context.getTeamId(), user.getId(), user.getName());
    return forms.submit(
        payload, context, form, caller(player, context.getTeamId(), form.channel()));
  }

  private Response press(BlockActionPayload payload, ActionContext context) {
    BlockActionPayload.Action action = payload.getActions().get(0);
    if (Controls.TICK.equals(action.getActionId()) || payload.getChannel() == null) {
      return context.ack();
    }
    if (answered.asMap().putIfAbsent(payload.getTriggerId(), true) != null) {
      return context.ack();
    }
    Pressed pressed =
        new Pressed(
            action.getActionId(),
            ticked(payload.getState()),
            Timestamps.instant(action.getActionTs()));
    String team = context.getTeamId();
    BlockActionPayload.User user = payload.getUser();
    Caller caller =
        caller(
            people.player(team, user.getId(), user.getUsername()),
            team,
            payload.getChannel().getId());
    bot.responder()
        .respond(
            Press.kindOf(action.getActionId()),
            "press=%s trigger=%s".formatted(action.getActionId(), payload.getTriggerId()),
            new PressExchange(new ResponseUrl(slack, payload.getResponseUrl(), later)),
            () ->
                mayAskWhoCalls(pressed)
                    ? Answers.later(() -> bot.presses().answer(pressed, caller))
                    : bot.presses().answer(pressed, caller));
    return context.ack();
  }

  private static boolean mayAskWhoCalls(Pressed pressed) {
    return Press.parse(pressed.id()).filter(p -> p.kind() == Press.Kind.REVEAL).isPresent();
  }

  private Caller caller(Player player, String team, String channel) {
    Venue venue = new Venue(SlackPlatform.NAME, team, channel);
    visits.note(venue, player.id());
    return new Caller(player, venue, () -> people.isAdmin(team, player.id().value()));
  }

  /** What the clicking person has ticked; what is no number becomes a choice that is not there. */
  private static Set<Integer> ticked(@Nullable ViewState state) {
    if (state == null || state.getValues() == null) {
      return Set.of();
    }
    return state.getValues().values().stream()
        .map(Map::entrySet)
        .flatMap(Set::stream)
        .filter(entry -> entry.getKey().equals(Controls.TICK))
        .map(entry -> entry.getValue().getSelectedOptions())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(
            option -> option.getValue().matches("[0-9]") ? Integer.parseInt(option.getValue()) : -1)
        .collect(Collectors.toUnmodifiableSet());
  }
}
