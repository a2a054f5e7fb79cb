package dev.quizbot.round;

import dev.quizbot.bank.Question;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One question dealt in one venue. Immutable: a transition returns the round as it is afterwards.
 *
 * <pre>
 * PLANNED ─ posted ─▶ OPEN ─ close ─▶ CLOSED ─ reveal ─▶ REVEALED
 *    ├─────────────────┴───── abandon ───┴──▶ ABANDONED
 *    └─ refuse ─▶ REFUSED
 * </pre>
 *
 * @param message the platform's reference to the round's message, once known
 * @param closedAt when it stopped taking ballots
 */
public record Round(
    RoundId id, Deal deal, Phase phase, Optional<String> message, Optional<Instant> closedAt) {

  private static final Set<Phase> LIVE = EnumSet.of(Phase.PLANNED, Phase.OPEN);
  private static final Set<Phase> OVER = EnumSet.of(Phase.REVEALED, Phase.REFUSED, Phase.ABANDONED);

  public static Round plan(Deal deal) {
    return new Round(
        RoundId.of(deal.venue(), deal.occasion()),
        deal,
        Phase.PLANNED,
        Optional.empty(),
        Optional.empty());
  }

  /** This as it is when its message is sent at an instant; see {@link Deal.Terms#closing}. */
  public Round postedAt(Instant at) {
    require(Phase.PLANNED);
    Deal.Terms terms = deal.terms();
    Instant closing = Deal.Terms.closing(terms.dealtAt(), terms.closesAt(), at);
    return new Round(id, deal.closingAt(closing), phase, message, closedAt);
  }

  public Round posted(String message) {
    require(Phase.PLANNED);
    return new Round(id, deal, Phase.OPEN, Optional.of(message), closedAt);
  }

  public Round close(Instant at) {
    require(Phase.OPEN);
    return new Round(id, deal, Phase.CLOSED, message, Optional.of(at));
  }

  public Round reveal() {
    require(Phase.CLOSED);
    return new Round(id, deal, Phase.REVEALED, message, closedAt);
  }

  /** The platform will not have its message. */
  public Round refuse(Instant at) {
    require(Phase.PLANNED);
    return new Round(id, deal, Phase.REFUSED, message, Optional.of(at));
  }

  public Round abandon(Instant at) {
    if (isOver()) {
      throw new IllegalStateException("round=%s is %s already".formatted(id, phase));
    }
    return new Round(id, deal, Phase.ABANDONED, message, closedAt.or(() -> Optional.of(at)));
  }

  /**
   * Whether a ballot may be cast at this instant. It may be before the message is known to be
   * there: who casts one has seen it.
   */
  public boolean takesBallots(Instant at) {
    return LIVE.contains(phase) && !isDue(at);
  }

  /** Whether its message may still be sent at this instant. */
  public boolean mayBePosted(Instant at) {
    return at.isBefore(deal.terms().postBy());
  }

  /** Whether its time is up. */
  public boolean isDue(Instant at) {
    return !at.isBefore(deal.terms().closesAt());
  }

  /** Whether nothing more will happen to it. */
  public boolean isOver() {
    return OVER.contains(phase);
  }

  public Question question() {
    return deal.question();
  }

  private void require(Phase expected) {
    if (phase != expected) {
      throw new IllegalStateException("round=%s is %s, not %s".formatted(id, phase, expected));
    }
  }
}
