package dev.quizbot.quiz;

import dev.quizbot.round.Deal;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.RoundId;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.DaysOff;
import dev.quizbot.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deals the questions of daily series when they are due: for each date of a series one, whoever
 * asks for it and however often.
 */
public final class DailyPosts {
  private final Quiz quiz;
  private final DaysOff off;
  private final Rules rules;

  /**
   * How daily questions are dealt.
   *
   * @param feedback of series that say nothing of it
   * @param catchUp how late a question may come
   */
  public record Rules(Feedback feedback, Duration catchUp) {}

  /**
   * What came of looking at a series.
   *
   * @param dealt the rounds that are planned now, to be posted
   * @param missed slots whose question does not come any more, because it would be too late
   * @param unmatched slots without a question, because nothing in the bank matches
   */
  public record Dealt(List<RoundId> dealt, List<Slot> missed, List<Slot> unmatched) {}

  public DailyPosts(Quiz quiz, DaysOff off, Rules rules) {
    this.quiz = quiz;
    this.off = off;
    this.rules = rules;
  }

  /** When the series is due next, if ever. */
  public Optional<Instant> next(DailySeries series, Instant now) {
    return series.from(now, off).findFirst().map(Slot::due);
  }

  /** When a series should be looked at that nobody has looked at yet, if ever. */
  public Optional<Instant> first(DailySeries series, Instant now) {
    return series.from(start(series, now, now), off).findFirst().map(Slot::due);
  }

  /**
   * Deals what is due.
   *
   * @param since what was due before has been looked at
   */
  public Dealt deal(DailySeries series, Instant since, Instant now) {
    Dealt dealt = new Dealt(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    series
        .from(start(series, since, now), off)
        .takeWhile(slot -> !slot.due().isAfter(now))
        .forEach(slot -> deal(series, slot, now, dealt));
    return dealt;
  }

  private void deal(DailySeries series, Slot slot, Instant now, Dealt dealt) {
    Occasion occasion = Occasion.daily(series.name(), slot.date());
    if (quiz.round(RoundId.of(series.venue(), occasion)).isPresent()) {
      return;
    }
    if (slot.due().isBefore(now.minus(rules.catchUp()))) {
      dealt.missed().add(slot);
      return;
    }
    AskRequest request =
        new AskRequest(
            series.venue(),
            occasion,
            series.plan().selection(),
            Optional.empty(),
            Optional.of(terms(series.plan(), slot, now)));
    Optional<Store.Dealt> there = quiz.deal(request, now);
    if (there.isEmpty()) {
      dealt.unmatched().add(slot);
    }
    there.filter(Store.Dealt::fresh).ifPresent(fresh -> dealt.dealt().add(fresh.round().id()));
  }

  private Deal.Terms terms(DailySeries.Plan plan, Slot slot, Instant now) {
    Instant reveal = plan.reveal().of(slot, plan.timetable().zone());
    return new Deal.Terms(
        plan.feedback().orElse(rules.feedback()),
        now,
        Deal.Terms.closing(slot.due(), reveal, now),
        slot.due().plus(rules.catchUp()),
        plan.mention());
  }

  /** Just before the first slot to look at; what was due before the series was set up is not. */
  private Instant start(DailySeries series, Instant since, Instant now) {
    Instant earliest = now.minus(rules.catchUp());
    Instant start = (since.isBefore(earliest) ? since : earliest).minusMillis(1);
    return start.isBefore(series.setting().at()) ? series.setting().at() : start;
  }
}
