package dev.quizbot.campaign;

import dev.quizbot.card.Card;
import dev.quizbot.local.Faults;
import dev.quizbot.round.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A local platform with channels and people, for bots that run as processes of their own. */
public interface Town extends AutoCloseable {
  /** Somebody who may reveal any question. */
  String MODERATOR = "Moderator";

  /** The adapter's program. */
  Class<?> program();

  /** What the program needs in its environment to come here; the database is not among it. */
  Map<String, String> environment();

  /** The port of the platform's API on this machine; it stands in the environment's addresses. */
  int apiPort();

  /** A channel; the same for the same name. */
  Venue venue(String channel);

  /** Somebody asks for a question. */
  void ask(String person, String channel, String topic);

  /** What is in a channel, outside of threads. */
  List<Posted> posts(String channel);

  /**
   * Somebody presses a button of a question.
   *
   * @return what they read in answer; none if nothing came in time
   */
  Optional<String> press(String person, Posted post, String label, Duration patience);

  /** What a card's messages in a thread say; see {@link Posted#thread}. */
  List<String> told(Card card);

  /** The bot may not post in a channel any more. */
  void shutOut(String channel);

  /** The id that the platform gives a person. */
  String id(String person);

  /** What goes wrong with requests. */
  Faults faults();

  /** Posting to a channel, for {@link #faults}. */
  Request post();

  /** Looking what is in a thread already. */
  Request look();

  /** All that the bot asks of the platform in the course of a question. */
  List<Request> requests();

  /** A kind of request, by method and path. */
  record Request(String method, String path) {}

  @Override
  void close();

  /** A message as people see it right now. */
  interface Posted {
    /** The round it belongs to; empty if none. */
    String round();

    /** Whether it has this button, for people to press. */
    boolean offers(String label);

    /** What each message of its thread says. */
    List<String> thread();
  }
}
