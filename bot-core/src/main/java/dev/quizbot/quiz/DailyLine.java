package dev.quizbot.quiz;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Selection;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.RevealAt;
import dev.quizbot.schedule.Timetable;
import dev.quizbot.schedule.WeeklyBoard;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A daily series as people write it in one line: {@code 09:30 Europe/Berlin mon-fri spark,kafka
 * hard reveal 8h}. The time comes first, the rest in any order: a zone, days, topics or tags, a
 * difficulty, {@code reveal} with a duration or a time, {@code feedback} with {@code instant} or
 * {@code at-reveal}, {@code board} with a day and a time, {@code mention} with a group's id, {@code
 * name} with a name.
 */
public record DailyLine(String name, DailySeries.Plan plan) {
  /** A line that can't be read; the message says what is wrong and is meant for people. */
  public static final class UnreadableException extends RuntimeException {
    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads a line. Every word that is nothing else is a topic or tag; whether there are questions
   * about it is for the caller to see.
   *
   * @param standard the zone of a line that names none
   */
  public static DailyLine parse(String line, ZoneId standard) {
    return new Reading(line.strip().split("\\s+")).read(standard);
  }

  /** The line that reads as this. */
  public String text() {
    Timetable timetable = plan.timetable();
    List<String> words = new ArrayList<>();
    words.add(timetable.time().toString());
    words.add(timetable.zone().getId());
    words.add(Days.text(timetable.days()));
    if (!plan.selection().topics().isEmpty()) {
      words.add(String.join(",", plan.selection().topics()));
    }
    plan.selection().difficulty().ifPresent(difficulty -> words.add(lower(difficulty.label())));
    words.add("reveal " + text(plan.reveal()));
    plan.feedback().ifPresent(feedback -> words.add("feedback " + feedback.label()));
    plan.board().ifPresent(board -> words.add("board " + text(board)));
    plan.mention().ifPresent(group -> words.add("mention " + group.value()));
    if (!name.equals(DailySeries.STANDARD_NAME)) {
      words.add("name " + name);
    }
    return String.join(" ", words);
  }

  private static String text(WeeklyBoard board) {
    return Days.text(Set.of(board.day())) + " " + board.time();
  }

  private static String text(RevealAt reveal) {
    if (reveal instanceof RevealAt.At at) {
      return at.time().toString();
    }
    long minutes = ((RevealAt.After) reveal).duration().toMinutes();
    return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** One reading of one line. */
  private static final class Reading {
    private final String[] words;
    private int next;
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Set<DayOfWeek>> days = Optional.empty();
    private Optional<Difficulty> difficulty = Optional.empty();
    private Optional<RevealAt> reveal = Optional.empty();
    private Optional<Feedback> feedback = Optional.empty();
    private Optional<WeeklyBoard> board = Optional.empty();
    private Optional<GroupId> mention = Optional.empty();
    private Optional<String> name = Optional.empty();
    private final List<String> topics = new ArrayList<>();

    Reading(String[] words) {
      this.words = words;
    }

    DailyLine read(ZoneId standard) {
      LocalTime time = TimeWords.time(words[next++]);
      while (next < words.length) {
        readWord(words[next++]);
      }
      Timetable timetable =
          new Timetable(time, zone.orElse(standard), days.orElse(Timetable.EVERY_DAY));
      return new DailyLine(
          name.orElse(DailySeries.STANDARD_NAME),
          new DailySeries.Plan(
              timetable,
              new Selection(topics, difficulty),
              reveal.orElse(RevealAt.STANDARD),
              feedback,
              board,
              mention));
    }

    private void readWord(String word) {
      switch (lower(word)) {
        case "reveal" -> reveal = once("reveal", reveal, reveal(argument(word)));
        case "feedback" -> feedback = once("feedback", feedback, feedback(argument(word)));
        case "board" -> board = once("board", board, board(argument(word), argument(word)));
        case "mention" -> mention = once("mention", mention, group(argument(word)));
        case "name" -> name = once("name", name, name(argument(word)));
        default -> readPlainWord(word);
      }
    }

    private void readPlainWord(String word) {
      Optional<Set<DayOfWeek>> wanted = Days.parse(word);
      Optional<Difficulty> hard = Difficulty.labelled(word);
      Optional<ZoneId> place = TimeWords.zone(word);
      if (wanted.isPresent()) {
        days = once("days", days, wanted.get());
      } else if (hard.isPresent()) {
        difficulty = once("difficulty", difficulty, hard.get());
      } else if (place.isPresent()) {
        zone = once("time zone", zone, place.get());
      } else {
        for (String topic : word.split(",", -1)) {
          if (!topic.isEmpty()) {
            topics.add(topic);
          }
        }
      }
    }

    private String argument(String word) {
      if (next == words.length) {
        throw new UnreadableException("There is nothing behind '%s'.".formatted(word));
      }
      return words[next++];
    }

    private static <T> Optional<T> once(String what, Optional<T> there, T now) {
      if (there.isPresent()) {
        throw new UnreadableException("There are two words for the %s; keep one.".formatted(what));
      }
      return Optional.of(now);
    }

    private static RevealAt reveal(String word) {
      if (word.contains(":")) {
        return new RevealAt.At(TimeWords.time(word));
      }
      Duration duration =
          TimeWords.duration(word)
              .orElseThrow(
                  () ->
                      new UnreadableException(
                          "'%s' behind 'reveal' is no duration like 8h and no time like 17:00."
                              .formatted(word)));
      try {
        return new RevealAt.After(duration);
      } catch (IllegalArgumentException wrong) {
        throw new UnreadableException(
            "'%s' behind 'reveal': %s.".formatted(word, wrong.getMessage()));
      }
    }

    private static WeeklyBoard board(String day, String time) {
      return Days.parse(day)
          .filter(days -> days.size() == 1)
          .map(days -> new WeeklyBoard(days.iterator().next(), TimeWords.time(time)))
          .orElseThrow(
              () ->
                  new UnreadableException(
                      "'%s' behind 'board' is no day; write like board fri 16:00.".formatted(day)));
    }

    private static Feedback feedback(String word) {
      return Feedback.labelled(word)
          .orElseThrow(
              () ->
                  new UnreadableException(
                      "'%s' behind 'feedback' is neither instant nor at-reveal.".formatted(word)));
    }

    private static GroupId group(String word) {
      if (!GroupId.isId(word)) {
        throw new UnreadableException(
            ("'%s' behind 'mention' is no group; choose one from the list that opens when you"
                    + " type @, but not everybody.")
                .formatted(word));
      }
      return new GroupId(word);
    }

    private static String name(String word) {
      if (!DailySeries.isName(word)) {
        throw new UnreadableException(
            "'%s' is no name; write up to 32 lower-case letters, digits and hyphens."
                .formatted(word));
      }
      return word;
    }
  }
}
