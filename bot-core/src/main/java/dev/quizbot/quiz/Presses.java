package dev.quizbot.quiz;

import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.HintCard;
import dev.quizbot.card.Press;
import dev.quizbot.card.ReceiptCard;
import dev.quizbot.card.StandingsCard;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers presses of a question's controls, on messages of any age. */
public final class Presses {
  private static final Logger log = LoggerFactory.getLogger(Presses.class);
  private static final Card UNKNOWN =
      Card.of("Not recorded: this question is not known here any more.");

  private static final Duration WEEK = Duration.ofDays(7);

  private final Quiz quiz;
  private final CatchUp catchUp;
  private final Platform platform;
  private final InstantSource clock;
  private final Consumer<RoundId> answered;

  /**
   * Answers by this quiz.
   *
   * @param answered is told of each round that has one more answer
   */
  public Presses(
      Quiz quiz,
      CatchUp catchUp,
      Platform platform,
      InstantSource clock,
      Consumer<RoundId> answered) {
    this.quiz = quiz;
    this.catchUp = catchUp;
    this.platform = platform;
    this.clock = clock;
    this.answered = answered;
  }

  /**
   * What somebody pressed.
   *
   * @param id as {@link Press#id} wrote it; may come from anybody
   * @param picks the indexes that were picked beside it, if any
   * @param at when it was pressed
   */
  public record Pressed(String id, Set<Integer> picks, Instant at) {}

  /** Answers a press. */
  public Response answer(Pressed pressed, Caller caller) {
    Optional<Press> press = Press.parse(pressed.id());
    if (press.isEmpty()) {
      return Response.hidden(UNKNOWN);
    }
    RoundId id = press.get().round();
    return switch (press.get().kind()) {
      case CHOOSE -> cast(id, Set.of(press.get().index()), pressed.at(), caller);
      case PICK -> cast(id, pressed.picks(), pressed.at(), caller);
      case HINT -> Response.hidden(round(id, caller).map(HintCard::of).orElse(UNKNOWN));
      case REVEAL ->
          round(id, caller)
              .map(round -> reveal(round, caller))
              .orElseGet(() -> Response.hidden(UNKNOWN));
      case RANK -> Response.hidden(rank(caller));
      case CATCH_UP -> Response.hidden(catchUp.next(caller.venue(), caller.player().id()));
      case CHOOSE_LATE ->
          Response.hidden(
              catchUp.answer(request(id, Set.of(press.get().index()), pressed.at(), caller)));
      case PICK_LATE ->
          Response.hidden(catchUp.answer(request(id, pressed.picks(), pressed.at(), caller)));
    };
  }

  /** A round of the place where the caller is. */
  private Optional<Round> round(RoundId id, Caller caller) {
    return quiz.round(id).filter(round -> round.deal().venue().equals(caller.venue()));
  }

  private Response cast(RoundId id, Set<Integer> picks, Instant at, Caller caller) {
    Receipt receipt = quiz.cast(request(id, picks, at, caller), clock.instant());
    if (receipt instanceof Receipt.Accepted accepted && !accepted.changed()) {
      answered.accept(id);
    }
    Card card = ReceiptCard.of(receipt);
    return Response.hidden(
        receipt instanceof Receipt.TooLate late ? withLink(card, late.round()) : card);
  }

  private Card rank(Caller caller) {
    Scope channel = Scope.venue(caller.venue());
    return StandingsCard.lastWeek(
        quiz.standings(channel, clock.instant().minus(WEEK), caller.player().id()));
  }

  private static CastRequest request(RoundId id, Set<Integer> picks, Instant at, Caller caller) {
    return new CastRequest(caller.venue(), id, caller.player(), picks, at);
  }

  private Card withLink(Card card, Round round) {
    if (round.phase() != Phase.REVEALED) {
      return card;
    }
    return round
        .message()
        .flatMap(message -> platform.explanations(round.deal().venue(), message))
        .map(address -> card.and(new Block.Link("The explanations", address)))
        .orElse(card);
  }

  /** For who asked and who may tidy up here. */
  private Response reveal(Round round, Caller caller) {
    boolean asker = round.deal().askedBy().filter(caller.player().id()::equals).isPresent();
    if (!asker && !caller.moderator().getAsBoolean()) {
      return Response.hidden(
          Card.of("Only who asked the question, or a moderator, may reveal it early."));
    }
    return new Response.Later(
        () -> {
          close(round.id());
          return revealed(quiz.round(round.id()).map(Round::phase).orElse(Phase.ABANDONED));
        });
  }

  /** Once it is closed, what could not be told yet is told later. */
  private void close(RoundId id) {
    try {
      quiz.close(id, clock.instant());
    } catch (RuntimeException failure) {
      if (quiz.round(id).filter(round -> round.takesBallots(clock.instant())).isPresent()) {
        throw failure;
      }
      log.warn("will explain later round={}: {}", id, failure.toString());
    }
  }

  private static Card revealed(Phase phase) {
    return switch (phase) {
      case REVEALED -> Card.of("The answer is explained below the question.");
      case PLANNED, OPEN, CLOSED ->
          Card.of("The question takes no more answers; the explanation follows shortly.");
      case REFUSED, ABANDONED ->
          Card.of("The question is over, but its message is gone, so nothing could be explained.");
    };
  }
}
