package dev.quizbot.quiz;

import dev.quizbot.bank.Selection;
import dev.quizbot.card.Card;
import dev.quizbot.round.Player;
import java.time.ZoneId;
import java.util.Optional;

/** What people can tell the bot to do. */
public sealed interface Command {
  /** What changes a channel for everybody, so that not everybody may do it. */
  sealed interface Setup extends Command {}

  /** Ask a question in this channel. */
  record Ask(Selection selection) implements Command {}

  /**
   * Show the leaderboard.
   *
   * @param everywhere whether all channels of the community count
   * @param hidden whether only the caller reads it
   */
  record ShowLeaderboard(Leaderboard.Wanted wanted, boolean everywhere, boolean hidden)
      implements Command {}

  record ShowStats(Player whose) implements Command {}

  /** Ask the caller a daily question that they have missed. */
  record CatchUp() implements Command {}

  record ShowTopics() implements Command {}

  record ShowHelp() implements Command {}

  /**
   * Set up a daily question in this channel.
   *
   * @param line see {@link DailyLine}
   * @param zone of a line that names none
   */
  record SetDaily(String line, ZoneId zone) implements Setup {}

  record ShowDaily() implements Command {}

  /**
   * End a daily question.
   *
   * @param name may be left out if the channel has one only
   */
  record EndDaily(Optional<String> name) implements Setup {}

  /**
   * Let a daily question rest.
   *
   * @param dates a date, two with {@code ..} between them, or nothing for until it is resumed
   * @param name may be left out if the channel has one only
   */
  record PauseDaily(String dates, Optional<String> name) implements Setup {}

  /**
   * Let a daily question go on.
   *
   * @param name may be left out if the channel has one only
   */
  record ResumeDaily(Optional<String> name) implements Setup {}

  /**
   * Nothing that is known.
   *
   * @param advice repeats what was typed and says what to type instead
   */
  record Unclear(Card advice) implements Command {}
}
