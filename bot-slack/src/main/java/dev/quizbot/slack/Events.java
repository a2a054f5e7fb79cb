package dev.quizbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.view.View;
import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Card;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Command;
import dev.quizbot.quiz.Leaderboard;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Response;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Period;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happens besides commands and presses: the bot is mentioned, its Home tab is opened. */
final class Events {
  private static final int REMEMBERED = 1_000;
  private static final Duration REDELIVERED_WITHIN = Duration.ofHours(1);

  /** The types of events that the bot wants to be told of. */
  static final List<String> TYPES =
      List.of("app_mention", "app_home_opened", "app_uninstalled", "tokens_revoked");

  /** In place of a channel where none is meant. */
  private static final String HOME = "home";

  private final ChatBot bot;
  private final Slack slack;
  private final SlackPlatform platform;
  private final People people;
  private final Visits visits;
  private final Gate gate;
  private final Later later;

  /** Mentions that are being answered; those of before a restart are found in their threads. */
  private final Cache<String, Boolean> taken =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REDELIVERED_WITHIN).build();

  /** Answers by this bot. */
  Events(
      ChatBot bot,
      Slack slack,
      SlackPlatform platform,
      People people,
      Visits visits,
      Gate gate,
      Later later) {
    this.bot = bot;
    this.slack = slack;
    this.platform = platform;
    this.people = people;
    this.visits = visits;
    this.gate = gate;
    this.later = later;
  }

  void register(App app) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          mentioned(payload);
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          String token = context.getBotToken();
          later.run("home", () -> homeOpened(payload, token));
          return context.ack();
        });
  }

  /** Answers in the mention's thread, once however often Slack tells of it. */
  private void mentioned(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    Venue venue = new Venue(SlackPlatform.NAME, payload.getTeamId(), event.getChannel());
    if (taken.asMap().putIfAbsent(venue.key() + event.getTs(), true) != null) {
      return; // another thread is at it
    }
    String thread = Optional.ofNullable(event.getThreadTs()).orElse(event.getTs());
    RoundId key = RoundId.of(venue, Occasion.asked("mention:" + event.getTs()));
    MessageKey message = new MessageKey(key.value(), Timestamps.instant(event.getTs()));
    later.run("mention", () -> platform.reply(venue, thread, help(venue), message));
  }

  private void homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, String token) {
    AppHomeOpenedEvent event = payload.getEvent();
    if (!HOME.equals(event.getTab())) {
      return;
    }
    Player player = people.player(payload.getTeamId(), event.getUser(), event.getUser());
    Caller caller =
        new Caller(player, new Venue(SlackPlatform.NAME, payload.getTeamId(), HOME), () -> false);
    View view =
        HomeTab.view(
            card(new Command.ShowStats(player), caller),
            card(
                new Command.ShowLeaderboard(
                    new Leaderboard.Wanted(Period.ALL, Optional.empty()), true, true),
                caller),
            seen(caller),
            help(caller.venue()));
    gate.run(
        "views.publish",
        payload.getTeamId(),
        () -> slack.methods(token).viewsPublish(r -> r.userId(event.getUser()).view(view)));
  }

  private SortedMap<String, Card> seen(Caller caller) {
    SortedMap<String, Card> daily = new TreeMap<>(bot.commands().allDaily(caller));
    daily.keySet().retainAll(visits.channels(caller.venue().community(), caller.player().id()));
    return daily;
  }

  private Card help(Venue venue) {
    Player nobody = new Player(new PlayerId(SlackPlatform.NAME, "nobody"), "");
    return card(new Command.ShowHelp(), new Caller(nobody, venue, () -> false));
  }

  private Card card(Command command, Caller caller) {
    return ((Response.Now) bot.commands().answer(command, caller, HOME)).reply().card();
  }
}
