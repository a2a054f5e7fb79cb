package dev.quizbot.quiz;

import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.HelpCard;
import dev.quizbot.card.StatsCard;
import dev.quizbot.card.TopicsCard;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Scope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands. */
public final class Commands {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  /** The round is stored, so it will be looked for and, if need be, posted. */
  private static final Card UNCLEAR =
      Card.of(
          "I can't tell yet whether the question was posted.",
          new Block.Plain("I will look in half a minute; there is no need to ask again."));

  private static final Card LATER =
      Card.of("Your question follows by itself: too much is being posted just now.");

  private final Quiz quiz;
  private final Daily daily;
  private final CatchUp catchUp;
  private final Platform platform;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Card help;

  /**
   * Answers by this quiz.
   *
   * @param zone in which the leaderboard's weeks and months begin
   * @param help how each command is typed on the platform
   */
  public Commands(
      Quiz quiz,
      Daily daily,
      CatchUp catchUp,
      Platform platform,
      InstantSource clock,
      ZoneId zone,
      List<HelpCard.Entry> help) {
    this.quiz = quiz;
    this.daily = daily;
    this.catchUp = catchUp;
    this.platform = platform;
    this.clock = clock;
    this.zone = zone;
    this.help = HelpCard.of(help);
  }

  /**
   * Answers a command.
   *
   * @param interaction the platform's id of it; the same when it is delivered again
   */
  public Response answer(Command command, Caller caller, String interaction) {
    if (command instanceof Command.Ask ask) {
      return ask(ask, caller, interaction);
    }
    if (command instanceof Command.ShowLeaderboard show) {
      return new Response.Now(leaderboard(show, caller));
    }
    if (command instanceof Command.ShowStats show) {
      return Response.hidden(stats(show, caller));
    }
    if (command instanceof Command.CatchUp) {
      return Response.hidden(catchUp.next(caller.venue(), caller.player().id()));
    }
    if (command instanceof Command.ShowTopics) {
      return Response.hidden(TopicsCard.of(quiz.topics()));
    }
    if (command instanceof Command.ShowDaily) {
      return Response.hidden(daily.show(caller.venue(), clock.instant()));
    }
    if (command instanceof Command.SetDaily set) {
      return later(interaction, caller, () -> set(set, caller));
    }
    if (command instanceof Command.EndDaily end) {
      return later(interaction, caller, () -> daily.off(end.name(), context(caller)));
    }
    if (command instanceof Command.PauseDaily pause) {
      return later(
          interaction, caller, () -> daily.pause(pause.dates(), pause.name(), context(caller)));
    }
    if (command instanceof Command.ResumeDaily resume) {
      return later(interaction, caller, () -> daily.resume(resume.name(), context(caller)));
    }
    if (command instanceof Command.Unclear unclear) {
      return Response.hidden(unclear.advice());
    }
    return Response.hidden(help);
  }

  /** The topics and tags that somebody who has typed this much may mean, the likeliest first. */
  public List<String> completions(String typed, int limit) {
    return quiz.completions(typed, limit);
  }

  /** The daily questions, for what is not said in words. */
  public Daily daily() {
    return daily;
  }

  /** What each channel of the caller's community has of daily questions, by channel. */
  public SortedMap<String, Card> allDaily(Caller caller) {
    return daily.showAll(caller.venue().platform(), caller.venue().community(), clock.instant());
  }

  /** The topics and how many questions each has. */
  public SortedMap<String, Integer> topics() {
    return quiz.topics();
  }

  private Response ask(Command.Ask ask, Caller caller, String interaction) {
    AskRequest request =
        AskRequest.by(
            caller.player().id(), caller.venue(), Occasion.asked(interaction), ask.selection());
    return new Response.Later(() -> ask(request));
  }

  private Daily.Outcome set(Command.SetDaily set, Caller caller) {
    return daily.set(set.line(), set.zone(), context(caller));
  }

  private Daily.Context context(Caller caller) {
    return new Daily.Context(caller.venue(), caller.player(), clock.instant());
  }

  /** What changes a channel is told to everybody in it. */
  private Response later(String interaction, Caller caller, Supplier<Daily.Outcome> work) {
    return new Response.Later(
        () -> {
          Daily.Outcome outcome = work.get();
          Optional<String> problem =
              outcome.notice().flatMap(notice -> tell(notice, caller.venue(), interaction));
          return problem
              .map(warning -> outcome.reply().and(new Block.Plain(warning)))
              .orElseGet(outcome::reply);
        });
  }

  /** Returns what is wrong, if anything. What was set up is stored all the same. */
  private Optional<String> tell(Card notice, Venue venue, String interaction) {
    String key = RoundId.of(venue, Occasion.asked(interaction)).value();
    try {
      return platform.post(venue, notice, new MessageKey(key, clock.instant()))
              instanceof Delivery.Refused refused
          ? Optional.of("Nothing can be posted here yet: " + refused.reason())
          : Optional.empty();
    } catch (RuntimeException unclear) {
      log.warn("unclear notice venue={}", venue.key(), unclear);
      return Optional.of(
          "It is stored, but I could not tell this channel just now. Please tell them.");
    }
  }

  private Card ask(AskRequest request) {
    try {
      return Replies.to(quiz.ask(request, clock.instant()));
    } catch (NotYetException busy) {
      log.info("later venue={}: {}", request.venue().key(), busy.getMessage());
      return LATER;
    } catch (RuntimeException unclear) {
      log.warn("unclear post venue={}", request.venue().key(), unclear);
      return UNCLEAR;
    }
  }

  private Reply leaderboard(Command.ShowLeaderboard show, Caller caller) {
    Scope scope = show.everywhere() ? Scope.community(caller.venue()) : Scope.venue(caller.venue());
    Leaderboard board =
        quiz.leaderboard(
            new Leaderboard.Request(caller.player().id(), scope, show.wanted(), zone),
            clock.instant());
    return new Reply(Replies.to(board), show.hidden() || board instanceof UnknownTopic);
  }

  private Card stats(Command.ShowStats show, Caller caller) {
    Scope scope = Scope.community(caller.venue());
    return StatsCard.of(show.whose().name(), quiz.stats(show.whose().id(), scope, clock.instant()));
  }
}
