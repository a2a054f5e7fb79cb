package dev.quizbot.quiz;

import dev.quizbot.card.Card;
import dev.quizbot.round.Venue;
import java.util.Optional;

/**
 * A place where people chat.
 *
 * <p>Every method may be called again after a crash with the same arguments and must then do
 * nothing twice. A method that can't tell whether the platform has carried a request out, and can't
 * find out now, throws an unchecked exception; the call comes again later.
 */
public interface Platform {
  /** The name that venues and players of this platform carry. */
  String name();

  /**
   * Makes sure that a message with this key is in the venue: finds the one that is already there,
   * or posts a new one.
   *
   * @param key at most 25 characters
   */
  Delivery post(Venue venue, Card card, String key);

  /** The message with this key in the venue, if it is there. */
  Optional<String> find(Venue venue, String key);

  /**
   * Shows another card in place of a message's present one.
   *
   * @param message as {@link #post} returned it
   */
  Delivery edit(Venue venue, String message, Card card);

  /**
   * Makes sure that a card with this key is in the message's thread, in as many messages as it
   * takes.
   *
   * @param message as {@link #post} returned it
   */
  Delivery reply(Venue venue, String message, Card card, String key);
}
