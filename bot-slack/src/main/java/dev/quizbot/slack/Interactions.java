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
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.CommandWords;
import dev.quizbot.quiz.Presses.Pressed;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands each command and press to who answers it. */
final class Interactions {
  static final String QUIZ = "/quiz";
  static final String LEADERBOARD = "/leaderboard";

  /** Presses may be forged, so every one is answered. */
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private static final Duration REDELIVERED_WITHIN = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final ChatBot bot;
  private final Slack slack;
  private final People people;
  private final Executor threads;
  private final Answers answers;
  private final DailyForms forms;

  /** Presses that have had their private reply; when they come again, they get no second one. */
  private final Cache<String, Boolean> answered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REDELIVERED_WITHIN).build();

  /**
   * Answers by this bot.
   *
   * @param threads on which private replies are sent
   */
  Interactions(ChatBot bot, Slack slack, People people, Executor threads, Answers answers) {
    this.bot = bot;
    this.slack = slack;
    this.people = people;
    this.threads = threads;
    this.answers = answers;
    forms = new DailyForms(bot, slack, answers);
  }

  void register(App app) {
    app.command(QUIZ, (request, context) -> command(request.getPayload(), context));
    app.command(LEADERBOARD, (request, context) -> command(request.getPayload(), context));
    app.viewSubmission(DailyForm.ID, (request, context) -> submit(request.getPayload(), context));
    app.blockAction(ANY, (request, context) -> press(request.getPayload(), context));
  }

  private Response command(SlashCommandPayload payload, SlashCommandContext context) {
    CommandExchange exchange =
        new CommandExchange(context, new ResponseUrl(slack, payload.getResponseUrl()));
    String team = context.getTeamId();
    Player player = people.player(team, payload.getUserId(), payload.getUserName());
    Caller caller = caller(player, team, payload.getChannelId());
    if (isDailyForm(payload)) {
      ZoneId zone = zone(team, payload.getUserId());
      return forms.open(payload.getTriggerId(), context, exchange, caller, zone);
    }
    bot.responder()
        .respond(
            payload.getCommand().substring(1),
            "command=%s trigger=%s".formatted(payload.getCommand(), payload.getTriggerId()),
            exchange,
            () -> answers.answer(command(payload, team, player), caller, payload.getTriggerId()));
    return exchange.acknowledgement();
  }

  private static boolean isDailyForm(SlashCommandPayload payload) {
    return payload.getCommand().equals(QUIZ)
        && "daily".equalsIgnoreCase(Optional.ofNullable(payload.getText()).orElse("").strip());
  }

  private Response submit(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    DailyForm form = DailyForm.read(payload.getView());
    ViewSubmissionPayload.User user = payload.getUser();
    Player player = people.player(context.getTeamId(), user.getId(), user.getName());
    return forms.submit(
        payload, context, form, caller(player, context.getTeamId(), form.channel()));
  }

  private Command command(SlashCommandPayload payload, String team, Player player) {
    String typed = UserGroups.withId(Optional.ofNullable(payload.getText()).orElse(""));
    return payload.getCommand().equals(LEADERBOARD)
        ? bot.words().leaderboard(typed)
        : bot.words()
            .quiz(
                typed,
                new CommandWords.Typist(
                    player,
                    () -> zone(team, payload.getUserId()),
                    word -> people.mentioned(team, word)));
  }

  private ZoneId zone(String team, String user) {
    return people.find(team, user).flatMap(People.Person::zone).orElse(bot.zone());
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
            action.getActionId(), ticked(payload.getState()), instant(action.getActionTs()));
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
            new PressExchange(new ResponseUrl(slack, payload.getResponseUrl()), threads),
            () -> bot.presses().answer(pressed, caller));
    return context.ack();
  }

  private Caller caller(Player player, String team, String channel) {
    return new Caller(
        player,
        new Venue(SlackPlatform.NAME, team, channel),
        () -> people.isAdmin(team, player.id().value()));
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

  /** Slack writes an instant as seconds with six decimals. */
  private static Instant instant(String timestamp) {
    return Instant.ofEpochMilli(new BigDecimal(timestamp).movePointRight(3).longValue());
  }
}
