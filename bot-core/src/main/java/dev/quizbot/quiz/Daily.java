package dev.quizbot.quiz;

import dev.quizbot.bank.Nearest;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.card.Card;
import dev.quizbot.card.DailyCard;
import dev.quizbot.round.Player;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What people can do with the daily questions of a channel. */
public final class Daily {
  private static final int MOST = 10;
  private static final int SHOWN = 5;

  private final Supplier<QuestionBank> bank;
  private final DailyStore store;
  private final Wording wording;

  /**
   * How the commands are typed on the platform, for advice.
   *
   * @param set an example that can be used as it is
   */
  public record Wording(String set, String show, String off) {}

  /**
   * What came of it.
   *
   * @param reply for who asked
   * @param notice for everybody in the channel, if they should know
   */
  public record Outcome(Card reply, Optional<Card> notice) {
    static Outcome only(Card reply) {
      return new Outcome(reply, Optional.empty());
    }
  }

  public Daily(Supplier<QuestionBank> bank, DailyStore store, Wording wording) {
    this.bank = bank;
    this.store = store;
    this.wording = wording;
  }

  /**
   * Sets up a series, or changes the one of the same name.
   *
   * @param typed a line, see {@link DailyLine}
   * @param standard the zone of a line that names none
   */
  public Outcome set(String typed, ZoneId standard, Venue venue, Player by, Instant now) {
    DailyLine line;
    try {
      line = DailyLine.parse(typed, standard);
    } catch (DailyLine.UnreadableException unreadable) {
      return problem(typed, String.valueOf(unreadable.getMessage()));
    }
    Optional<String> problem = problem(line, venue);
    if (problem.isPresent()) {
      return problem(typed, problem.get());
    }
    DailySeries series = new DailySeries(venue, line.name(), line.plan(), by, now);
    store.put(series);
    DailyCard.Shown shown = shown(series, now);
    return new Outcome(DailyCard.set(shown), Optional.of(DailyCard.notice(shown, wording.show())));
  }

  /** Shows what the channel has. */
  public Card show(Venue venue, Instant now) {
    List<DailyCard.Shown> all =
        store.series(venue).stream().map(series -> shown(series, now)).toList();
    return all.isEmpty()
        ? DailyCard.none(Optional.empty(), List.of(), wording.set())
        : DailyCard.show(all, wording.set(), wording.off());
  }

  /**
   * Ends a series.
   *
   * @param name may be left out if there is only one
   */
  public Outcome off(Optional<String> name, Venue venue, Player by) {
    List<String> names = store.series(venue).stream().map(DailySeries::name).toList();
    Optional<String> meant =
        name.isPresent() || names.size() != 1 ? name : names.stream().findFirst();
    if (meant.isEmpty() && names.size() > 1) {
      return Outcome.only(Card.of("Which one? Name it: %s".formatted(String.join(", ", names))));
    }
    if (meant.isEmpty() || !store.remove(venue, meant.get())) {
      return Outcome.only(DailyCard.none(meant, names, wording.set()));
    }
    return new Outcome(
        DailyCard.off(meant.get()), Optional.of(DailyCard.offNotice(meant.get(), by.name())));
  }

  private Optional<String> problem(DailyLine line, Venue venue) {
    QuestionBank questions = bank.get();
    for (String topic : line.plan().selection().topics()) {
      if (!questions.knows(topic)) {
        return Optional.of("nothing here is called '%s'%s".formatted(topic, meant(topic)));
      }
    }
    if (questions.matching(line.plan().selection()).isEmpty()) {
      return Optional.of("the bank has no such question.");
    }
    List<String> names = store.series(venue).stream().map(DailySeries::name).toList();
    return names.size() >= MOST && !names.contains(line.name())
        ? Optional.of("a channel may have %d, and this one has.".formatted(MOST))
        : Optional.empty();
  }

  /** A word that is nothing else counts as a topic, but may be a misspelt day or zone. */
  private String meant(String word) {
    List<String> candidates = new ArrayList<>(bank.get().nearest(word, 1));
    TimeWords.zones().forEach(candidates::add);
    candidates.addAll(List.of("mon-fri", "weekdays", "daily", "reveal", "feedback", "name"));
    List<String> nearest = Nearest.to(word, candidates, 1);
    return nearest.isEmpty() ? "." : "; did you mean %s?".formatted(nearest.get(0));
  }

  private Outcome problem(String typed, String problem) {
    return Outcome.only(DailyCard.problem(typed, problem, wording.set()));
  }

  private DailyCard.Shown shown(DailySeries series, Instant now) {
    DailySeries.Plan plan = series.plan();
    return new DailyCard.Shown(
        series.name(),
        new DailyLine(series.name(), plan).text(),
        series.setBy().name(),
        bank.get().matching(plan.selection()).size(),
        plan.timetable().from(now).limit(SHOWN).map(Slot::due).toList(),
        plan.timetable().zone());
  }
}
