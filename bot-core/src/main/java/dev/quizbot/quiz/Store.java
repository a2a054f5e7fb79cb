package dev.quizbot.quiz;

import dev.quizbot.bank.Deck.Had;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.score.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is remembered. Each method is one transaction; when it returns, what it did survives a power
 * cut. Methods throw an unchecked exception, having done nothing, when the store can't be reached.
 */
public interface Store extends AutoCloseable {
  /**
   * The seed of this store's {@link dev.quizbot.bank.Deck}.
   *
   * @param proposed becomes the seed if there is none yet
   */
  long seed(long proposed);

  /**
   * The round of an occasion: the one that is there, or a newly planned one. Of several callers at
   * once, one plans and the others get that round.
   *
   * @param claimedUntil a new round is claimed for its planner until then, see {@link #claim}
   * @param dealer makes the deal from what the venue has had, by question id; is not called if the
   *     round is there
   * @return none if the dealer returned none
   */
  Optional<Dealt> deal(
      Venue venue,
      Occasion occasion,
      Instant claimedUntil,
      Function<Map<String, Had>, Optional<Deal>> dealer);

  /**
   * The round of an occasion.
   *
   * @param fresh whether this very call has planned it
   */
  record Dealt(Round round, boolean fresh) {}

  Optional<Round> round(RoundId id);

  /**
   * The ids of the platform's rounds that are neither revealed nor abandoned, except open ones that
   * close after this instant.
   */
  List<RoundId> unfinished(String platform, Instant now);

  /**
   * The rounds of the same series that were dealt before this one and are neither revealed nor
   * abandoned.
   */
  List<RoundId> unfinishedBefore(Round round);

  /**
   * Keeps a round's next step for the caller alone, among all processes that share the store.
   *
   * @param until when somebody else may take it up, should the caller neither renew nor release it
   * @return false if somebody else is at it
   */
  boolean claim(RoundId id, Instant now, Instant until);

  /**
   * Prolongs a claim.
   *
   * @param held until when it was claimed
   * @return false if somebody else has claimed the step since
   */
  boolean renew(RoundId id, Instant held, Instant until);

  /**
   * Gives a claim back, unless somebody else has claimed the step since.
   *
   * @param held until when it was claimed
   */
  void release(RoundId id, Instant held);

  /** Remembers whether a planned round's message may be in the venue already. */
  void expectMessage(RoundId id, boolean maybe);

  /** Whether a planned round's message may be in the venue already. */
  boolean expectsMessage(RoundId id);

  /** Remembers how many answers a round's message shows. */
  void shown(RoundId id, int answered);

  /** A platform's open rounds whose message shows fewer answers than there are. */
  List<RoundId> uncounted(String platform);

  /**
   * Puts a round's next state in the place of the one it was made from. Its terms stay.
   *
   * @return false if somebody else has moved the round on meanwhile; nothing is changed then
   */
  boolean advance(Round from, Round to);

  /**
   * Lets a round take no more ballots from an instant on, whoever is at its next step.
   *
   * @return false if it takes none any more
   */
  boolean endEarly(RoundId id, Instant at);

  /** Lets a planned round take ballots until an instant, if that is later than planned. */
  void endLate(RoundId id, Instant at);

  /**
   * Decides on a ballot and records it if accepted, with the round kept from changing meanwhile.
   *
   * @param decision from the round and the player's earlier verdict in it to the receipt; {@link
   *     Receipt.Accepted} has its verdict recorded
   * @return the receipt; {@link Receipt.UnknownRound} if there is no such round
   */
  Receipt cast(RoundId id, Player player, BiFunction<Round, Optional<Verdict>, Receipt> decision);

  /**
   * As {@link #cast}, of a round that is over; counts in no tally and on no leaderboard.
   *
   * @param decision is told the player's verdict whether it was in time or late
   */
  Receipt castLate(
      RoundId id, Player player, BiFunction<Round, Optional<Verdict>, Receipt> decision);

  /**
   * Of the last revealed rounds of a venue's series, those that a player has answered neither in
   * time nor late, the oldest first.
   *
   * @param last so many rounds are looked at
   */
  List<Round> missed(Venue venue, PlayerId player, int last);

  /** Who answered what in a round, in the order of their ballots. */
  List<Answered> answered(RoundId id);

  /**
   * A player and their judged ballot.
   *
   * @param player with the name they had last
   */
  record Answered(Player player, Verdict verdict) {}

  /**
   * What each player has gathered. Rounds whose verdicts players can't know yet do not count.
   *
   * @param since ballots cast from this instant on
   * @param topic only questions with this topic or tag, in any case
   */
  List<Score> scores(Scope scope, Instant since, Optional<String> topic);

  /** How a player does; as {@link #scores}, of all time. */
  PlayerStats stats(PlayerId player, Scope scope, Instant now);

  @Override
  void close();
}
