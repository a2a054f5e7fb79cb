package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.bank.Questions;
import dev.quizbot.card.Card;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest extends StoredTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant DUE = NOON.plus(Duration.ofHours(1));

  private final Chat chat = new Chat();

  @Test
  void whoHasLostTheStepMeanwhileSendsNothing() {
    Round round = plan(0, NOON);
    store().expectMessage(round.id(), true);
    chat.onFind = () -> store().claim(round.id(), NOON.plusSeconds(40), NOON.plusSeconds(70));

    assertThatThrownBy(() -> steps().catchUp(round.id(), NOON)).isInstanceOf(NotYetException.class);
    assertThat(chat.log).containsExactly("find");
    assertThat(store().claim(round.id(), NOON.plusSeconds(41), NOON.plusSeconds(71))).isFalse();
  }

  @Test
  void aStepThatTakesLongStaysClaimedAsLongAsItsProcessLives() {
    Round round = plan(0, NOON);
    Steps steps = steps();
    List<Boolean> others = new ArrayList<>();
    chat.onPost =
        () -> {
          steps.renewClaims(NOON.plusSeconds(25));
          others.add(store().claim(round.id(), NOON.plusSeconds(35), NOON.plusSeconds(65)));
        };

    steps.post(round.id(), NOON);

    assertThat(others).containsExactly(false);
    assertThat(phase(round)).isEqualTo(Phase.OPEN);
    assertThat(store().claim(round.id(), NOON.plusSeconds(36), NOON.plusSeconds(66))).isTrue();
  }

  @Test
  void whatWasSurelyNotSentIsSentWithoutLookingForIt() {
    Round round = plan(0, NOON);
    chat.onPost =
        () -> {
          throw new NotYetException("too many requests", Duration.ofSeconds(1));
        };
    assertThatThrownBy(() -> steps().post(round.id(), NOON)).isInstanceOf(NotYetException.class);
    chat.onPost = () -> {};

    steps().catchUp(round.id(), NOON.plusSeconds(1));

    assertThat(chat.log).containsExactly("post", "post");
  }

  @Test
  void whatMayHaveBeenSentIsLookedForFirst() {
    Round round = plan(0, NOON);
    chat.onPost =
        () -> {
          throw new IllegalStateException("no answer");
        };
    assertThatThrownBy(() -> steps().post(round.id(), NOON)).hasMessage("no answer");
    chat.onPost = () -> {};

    steps().catchUp(round.id(), NOON.plusSeconds(31));

    assertThat(chat.log).containsExactly("post", "find", "post");
  }

  @Test
  void aQuestionThatIsRevealedWhileItIsBeingPostedIsClosedNext() {
    Round round = plan(0, NOON);
    chat.onPost = () -> steps().close(round.id(), NOON.plusSeconds(1));
    steps().post(round.id(), NOON);
    assertThat(phase(round)).isEqualTo(Phase.OPEN);
    assertThat(store().unfinished(VENUE.platform(), NOON.plusSeconds(1)))
        .containsExactly(round.id());

    steps().catchUp(round.id(), NOON.plusSeconds(2));
    assertThat(phase(round)).isEqualTo(Phase.REVEALED);
  }

  @Test
  void theLastQuestionEndsBeforeTheNextIsPosted() {
    Round first = plan(0, NOON);
    steps().post(first.id(), NOON);
    Round second = plan(1, NOON.plusSeconds(60));

    steps().post(second.id(), NOON.plusSeconds(60));

    assertThat(chat.log).containsExactly("post", "edit", "reply", "post");
    assertThat(phase(first)).isEqualTo(Phase.REVEALED);
  }

  @Test
  void aQuestionThatCanNotBeExplainedHoldsUpTheNextOnlyForAWhile() {
    Round first = plan(0, NOON);
    steps().post(first.id(), NOON);
    chat.onReply =
        () -> {
          throw new IllegalStateException("no thread");
        };
    Instant tomorrow = NOON.plus(Duration.ofMinutes(30));
    Round second = plan(1, tomorrow);

    assertThatThrownBy(() -> steps().post(second.id(), tomorrow))
        .isInstanceOf(NotYetException.class);
    assertThatThrownBy(() -> steps().catchUp(second.id(), tomorrow.plusSeconds(5)))
        .isInstanceOf(NotYetException.class);
    steps().catchUp(second.id(), tomorrow.plus(Duration.ofMinutes(10)));

    assertThat(phase(first)).isEqualTo(Phase.CLOSED);
    assertThat(phase(second)).isEqualTo(Phase.OPEN);
  }

  @Test
  void whatCanNotBePostedInTimeIsGivenUpWhateverBecameOfTheLastOne() {
    Round first = plan(0, NOON);
    steps().post(first.id(), NOON);
    chat.onReply =
        () -> {
          throw new IllegalStateException("no thread");
        };
    Round second = plan(1, NOON.plusSeconds(60));

    steps().catchUp(second.id(), DUE.plusSeconds(60));

    assertThat(phase(second)).isEqualTo(Phase.ABANDONED);
  }

  @Test
  void aQuestionThatIsLateIsPostedAsLongAsItsTermsSayAndStaysOpenForAWhile() {
    Instant closing = NOON.plus(Duration.ofMinutes(30));
    Round round = plan(closing, NOON.plus(Duration.ofHours(3)));

    steps().catchUp(round.id(), NOON.plus(Duration.ofHours(2)));

    Round open = store().round(round.id()).orElseThrow();
    assertThat(open.phase()).isEqualTo(Phase.OPEN);
    assertThat(open.deal().terms().closesAt()).isEqualTo(NOON.plus(Duration.ofMinutes(150)));
  }

  @Test
  void aQuestionIsNotPostedLaterThanItsTermsSayHoweverLongItWouldBeOpen() {
    Round round = plan(NOON.plus(Duration.ofDays(7)), NOON.plus(Duration.ofHours(3)));

    steps().catchUp(round.id(), NOON.plus(Duration.ofHours(3)));

    assertThat(phase(round)).isEqualTo(Phase.ABANDONED);
    assertThat(chat.log).isEmpty();
  }

  @Test
  void aCommandDeliveredAgainIsToldWhatBecameOfTheFirst() {
    Round round = plan(0, NOON);
    Store.Dealt again = new Store.Dealt(round, false);
    assertThat(steps().ask(again, NOON)).isInstanceOf(Asked.UnderWay.class);

    Round refused = round.refuse(NOON);
    assertThat(steps().ask(new Store.Dealt(refused, false), NOON))
        .isEqualTo(new Asked.Refused("This question could not be posted here."));
    assertThat(chat.log).isEmpty();
  }

  private Steps steps() {
    return new Steps(store(), chat, RoundListener.NONE);
  }

  private Phase phase(Round round) {
    return store().round(round.id()).orElseThrow().phase();
  }

  private Round plan(int day, Instant at) {
    return plan(deal(day, at));
  }

  /** A round of noon. */
  private Round plan(Instant closesAt, Instant postBy) {
    Deal deal = deal(0, NOON);
    return plan(
        new Deal(
            VENUE,
            deal.occasion(),
            deal.question(),
            deal.order(),
            deal.askedBy(),
            new Deal.Terms(Feedback.INSTANT, NOON, closesAt, postBy, Optional.empty())));
  }

  private static Deal deal(int day, Instant at) {
    Occasion occasion = Occasion.daily("daily", MONDAY.plusDays(day));
    return Deals.deal(VENUE, Questions.question("q" + day), occasion, Feedback.INSTANT, at);
  }

  private Round plan(Deal deal) {
    return store()
        .deal(VENUE, deal.occasion(), Instant.EPOCH, history -> Optional.of(deal))
        .orElseThrow()
        .round();
  }

  /** Writes down what is asked of it. */
  private static final class Chat implements Platform {
    private final List<String> log = new ArrayList<>();
    private Runnable onPost = () -> {};
    private Runnable onFind = () -> {};
    private Runnable onReply = () -> {};

    @Override
    public String name() {
      return VENUE.platform();
    }

    @Override
    public Delivery post(Venue venue, Card card, MessageKey key) {
      return done("post", onPost, new RoundId(key.value()).value());
    }

    @Override
    public Optional<String> find(Venue venue, MessageKey key) {
      done("find", onFind, "");
      return Optional.empty();
    }

    @Override
    public Delivery edit(Venue venue, String message, Card card) {
      return done("edit", () -> {}, message);
    }

    @Override
    public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
      return done("reply", onReply, message);
    }

    private Delivery done(String what, Runnable work, String message) {
      log.add(what);
      work.run();
      return new Delivery.Delivered(message);
    }
  }
}
