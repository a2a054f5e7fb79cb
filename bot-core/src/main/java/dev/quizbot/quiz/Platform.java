package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import java.net.URI;
import java.util.Optional;

/**
 * A place where people chat.
 *
 * <p>A method that can't tell whether the platform has carried a request out throws an unchecked
 * exception; the quiz then looks with {@link #find} before it posts again, and repeats an edit or a
 * reply.
 */
public interface Platform {
  /** The name that venues and players of this platform carry. */
  String name();

  /** Posts a message that bears this key. */
  Delivery post(Venue venue, Card card, MessageKey key);

  /**
   * The message that bears this key, if it is in the venue.
   *
   * @throws UnknowableException if the platform will not tell
   */
  Optional<String> find(Venue venue, MessageKey key);

  /**
   * Shows another card in place of a message's present one.
   *
   * @param message as {@link #post} returned it
   */
  Delivery edit(Venue venue, String message, Card card);

  /**
   * Makes sure that a card with this key is in the message's thread, once, in as many messages as
   * it takes.
   *
   * @param message as {@link #post} returned it
   */
  Delivery reply(Venue venue, String message, Card card, MessageKey key);

  /**
   * Sends somebody a direct message.
   *
   * @param about what it is about; the message comes from the bot of that community
   */
  default Delivery tell(Venue about, PlayerId player, Card card) {
    return new Delivery.Refused("there are no direct messages here");
  }

  /** Why a message in the venue can't mention a group, if it can't; for people to read. */
  default Optional<String> mentionProblem(Venue venue, GroupId group) {
    return Optional.of("there are no groups here");
  }

  /**
   * The web address of what is told about a message in {@link #reply}, where there is one.
   *
   * @param message as {@link #post} returned it
   */
  default Optional<URI> explanations(Venue venue, String message) {
    return Optional.empty();
  }
}
