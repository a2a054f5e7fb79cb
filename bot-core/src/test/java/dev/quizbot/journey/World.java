package dev.quizbot.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** A chat platform with a bot on it, as people meet it, and the ways in which it misbehaves. */
public interface World extends AutoCloseable {
  /** The bot's process comes up; the bot is ready when this returns. */
  void startBot();

  /** The bot's process goes down in order. */
  void stopBot();

  default void restartBot() {
    stopBot();
    startBot();
  }

  /** What time it is for the bot. */
  Instant now();

  /** Time passes for the bot and the platform. */
  void pass(Duration time);

  /** Waits until something is so, while seconds pass: what can't be done at once is tried again. */
  default void eventually(Callable<Boolean> condition) {
    eventually(Duration.ofSeconds(1), condition);
  }

  /** As {@link #eventually(Callable)}, with longer steps of time. */
  default void eventually(Duration step, Callable<Boolean> condition) {
    await()
        .until(
            () -> {
              if (condition.call()) {
                return true;
              }
              pass(step);
              return false;
            });
  }

  /** A channel where the bot is; the same for the same name. */
  Room room(String name);

  /** Somebody who is in all channels; the same for the same name. */
  Someone someone(String name);

  /** How often the bot's messages have notified anybody, a person or a group. */
  int pings();

  /** How often the bot's messages have notified a group. */
  int pings(Group group);

  /** A group of people that may be mentioned; the same for the same name. */
  Group group(String name);

  /** What people can type that means everybody. */
  List<String> everybody();

  /** The bot's connection for events breaks. */
  void dropConnection();

  /** The next post in a channel is carried out, but the bot does not learn so. */
  void loseNextPost();

  /** The next step of revealing in a thread is carried out, but the bot does not learn so. */
  void loseNextExplanation();

  /** The next posts are not carried out: the server has an error. */
  void failPosts(int times);

  /** The next posts are not carried out: too many requests. */
  void limitPosts(int times, Duration retryAfter);

  /** Whether everything ordered to go wrong has done so. */
  boolean allWentWrong();

  /** As {@link #limitPosts}, for changes of messages. */
  void limitEdits(int times, Duration retryAfter);

  @Override
  void close();

  /** A channel. */
  interface Room {
    /** The questions in it, in order. */
    List<Post> questions();

    /** What the bot has written in it that contains this text. */
    List<String> messages(String text);

    /** The bot may not post in it any more. */
    void shutOut();

    /** It is gone, with all that is in it. */
    void delete();
  }

  /** A question's message as people see it right now. */
  interface Post {
    String text();

    boolean canBeAnswered();

    /** What the bot has told in its thread. */
    List<String> thread();

    /** What the platform sends to the bot when the first choice is pressed. */
    String firstChoiceId();

    void delete();
  }

  /**
   * A group of people.
   *
   * @param id the platform's id for it
   * @param typed what the bot gets when somebody chooses it while they type
   * @param shown what stands in a message that shows its name
   */
  record Group(String id, String typed, String shown) {}

  /** A person. */
  interface Someone {
    /** Asks for a question; the private reply can be awaited. */
    Heard asks(Room room, String topic);

    /**
     * Does something about a channel's daily question; returns the private reply.
     *
     * @param words {@code show}, {@code off}, {@code pause …}, {@code resume}, or a line
     */
    String daily(Room room, String words);

    /** What the bot has written to them directly. */
    List<String> letters();

    /** Presses one letter, or submits several; returns the private reply. */
    String answers(Post post, String letters);

    /** Asks for a daily question of a channel that they have missed; returns the private reply. */
    String catchesUp(Room room);

    /** Presses a letter on what only they were shown last; returns the private reply. */
    String answersLast(String letter);

    /** Presses another button; returns the private reply. */
    String presses(Post post, String label);

    /** Presses something with an id that no button there has; returns the private reply. */
    String forges(Room room, Post post, String id);

    /** Returns the leaderboard of a channel. */
    String seesLeaderboard(Room room);

    /** May tidy up from now on. */
    void becomesModerator(Room room);
  }

  /** What somebody hears in answer to a command. */
  interface Heard {
    /** The private reply, once it is complete. */
    String text();

    /** The platform delivers the command again. */
    void again();
  }
}
