package dev.quizbot.round;

/** How far a round has come. */
public enum Phase {
  /** Stored; its message may or may not have reached the venue yet. */
  PLANNED,
  /** Its message is known to be there. */
  OPEN,
  /** Takes no more ballots; the explanations may or may not have reached the venue yet. */
  CLOSED,
  /** The explanations are known to be there. */
  REVEALED,
  /** Ended before it began: the platform would not have its message. */
  REFUSED,
  /** Ended without a reveal because the venue or the message is gone. Ballots cast before count. */
  ABANDONED
}
