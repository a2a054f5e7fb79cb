package dev.quizbot.quiz;

import dev.quizbot.bank.Nearest;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a line that somebody has written for a daily question, in words for them. */
public final class DailyCheck {
  private static final int MOST = 10;

  private final Supplier<QuestionBank> bank;
  private final DailyStore store;
  private final Mentions mentions;

  /** Says why a venue's questions can't call a group, if they can't; for people to read. */
  @FunctionalInterface
  public interface Mentions {
    /** What is said of {@linkplain GroupId#isEverybodyIn everybody}. */
    String EVERYBODY = "everybody at once can't be mentioned; choose a smaller group.";

    Optional<String> problem(Venue venue, GroupId group);
  }

  DailyCheck(Supplier<QuestionBank> bank, DailyStore store, Mentions mentions) {
    this.bank = bank;
    this.store = store;
    this.mentions = mentions;
  }

  /**
   * What is wrong with a line in a venue, if anything.
   *
   * @param standard the zone of a line that names none
   */
  Optional<String> of(String typed, ZoneId standard, Venue venue) {
    try {
      return problem(DailyLine.parse(typed, standard), venue);
    } catch (DailyLine.UnreadableException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private Optional<String> problem(DailyLine line, Venue venue) {
    List<DailySeries> there = store.series(venue);
    if (there.stream().anyMatch(s -> s.isFixed() && s.name().equals(line.name()))) {
      return Optional.of(
          "'%s' stands in the bot's settings file; change it there, or choose another name."
              .formatted(line.name()));
    }
    Optional<String> unknown = unknown(line, bank.get()).or(() -> unmentionable(line, venue));
    if (unknown.isPresent()) {
      return unknown;
    }
    List<String> names = there.stream().map(DailySeries::name).toList();
    return names.size() >= MOST && !names.contains(line.name())
        ? Optional.of("a channel may have %d, and this one has.".formatted(MOST))
        : Optional.empty();
  }

  private Optional<String> unmentionable(DailyLine line, Venue venue) {
    return line.plan()
        .mention()
        .flatMap(
            group ->
                group.isEverybodyIn(venue)
                    ? Optional.of(Mentions.EVERYBODY)
                    : mentions.problem(venue, group));
  }

  /** What in a line does not fit the bank, if anything. */
  public static Optional<String> unknown(DailyLine line, QuestionBank questions) {
    for (String topic : line.plan().selection().topics()) {
      if (!questions.knows(topic)) {
        return Optional.of(
            "nothing here is called '%s'%s".formatted(topic, meant(topic, questions)));
      }
    }
    return questions.matching(line.plan().selection()).isEmpty()
        ? Optional.of("the bank has no such question.")
        : Optional.empty();
  }

  /** A word that is nothing else counts as a topic, but may be a misspelt day or zone. */
  private static String meant(String word, QuestionBank questions) {
    List<String> candidates = new ArrayList<>(questions.nearest(word, 1));
    TimeWords.zones().forEach(candidates::add);
    candidates.addAll(
        List.of("mon-fri", "weekdays", "daily", "reveal", "feedback", "board", "mention", "name"));
    List<String> nearest = Nearest.to(word, candidates, 1);
    return nearest.isEmpty() ? "." : "; did you mean %s?".formatted(nearest.get(0));
  }
}
