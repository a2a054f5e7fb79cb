package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.ADA;
import static dev.quizbot.round.Deals.BOB;
import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Questions;
import dev.quizbot.card.Cards;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.schedule.DaysOff;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DailyTest extends StoredTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Daily.Context BY_BOB = new Daily.Context(VENUE, BOB, NOON);

  private final QuestionBank bank =
      QuestionBank.of(
          List.of(
              Questions.question("one"),
              Questions.question("two", "kafka", Difficulty.HARD, Set.of("a"))));
  private final List<DailySeries> changed = new ArrayList<>();

  @Test
  void whatIsSetUpOrEndedTwiceAlikeIsToldToEverybodyOnce() {
    assertThat(set("09:30 mon-fri spark").notice()).isPresent();
    assertThat(set("09:30 mon-fri spark").notice()).isEmpty();
    assertThat(set("09:31 mon-fri spark").notice()).isPresent();
    assertThat(daily().pause("", Optional.empty(), BY_BOB).notice()).isPresent();
    assertThat(daily().pause("", Optional.empty(), BY_BOB).notice()).isEmpty();
    assertThat(daily().resume(Optional.empty(), BY_BOB).notice()).isPresent();
    assertThat(daily().resume(Optional.empty(), BY_BOB).notice()).isEmpty();
  }

  @Test
  void whatIsSetUpIsToldToWhoDidItAndToEverybody() {
    Daily.Outcome outcome = set("09:30 mon-fri spark");

    assertThat(Cards.text(outcome.reply()))
        .contains("The daily question 'daily' is set up.")
        .contains("`09:30 Europe/Berlin mon-fri spark reveal 8h`")
        .contains("1 question fits");
    assertThat(Cards.text(outcome.notice().orElseThrow()))
        .contains("Ada has set up a daily question here.")
        .contains("`/daily show`");
  }

  @Test
  void theChannelsQuestionsAreShownWithTheNextDates() {
    set("09:30 mon-fri spark");
    set("14:00 UTC hard name late");

    String shown = Cards.text(daily().show(VENUE, NOON));
    assertThat(shown).contains("daily, set up by Ada").contains("late, set up by Ada");
    assertThat(shown.split("Europe/Berlin\\)", -1)).hasSize(6);
    assertThat(shown).contains("`/daily set when`").contains("`/daily off`");
    assertThat(Cards.text(daily().show(new Venue("test", "team", "other"), NOON)))
        .contains("This channel has no daily question.");
  }

  @Test
  void theSameNameMeansAChange() {
    set("09:30 spark");
    set("10:00 kafka");

    assertThat(Cards.text(daily().show(VENUE, NOON)))
        .contains("10:00 Europe/Berlin daily kafka")
        .doesNotContain("09:30 Europe/Berlin");
  }

  @Test
  void whatCantBeUsedIsRepeatedAndExplained() {
    assertThat(Cards.text(set("09:30 sparc").reply()))
        .contains("nothing here is called 'sparc'; did you mean spark?")
        .contains("You typed: 09:30 sparc");
    assertThat(Cards.text(set("09:30 Europe/Berln").reply()))
        .contains("did you mean Europe/Berlin?");
    assertThat(Cards.text(set("09:30 mno-fri").reply())).contains("did you mean mon-fri?");
    assertThat(Cards.text(set("09:30 spark hard").reply())).contains("has no such question");
    assertThat(set("tomorrow").notice()).isEmpty();
    assertThat(store().series(VENUE)).isEmpty();
  }

  @Test
  void theGroupIsShownToWhoSetsItUpAndOnlyItsIdToEverybody() {
    Daily.Outcome outcome = set("09:30 spark mention S1");

    assertThat(Cards.text(outcome.reply())).contains("mention S1`").contains("Mentions @S1");
    assertThat(Cards.text(outcome.notice().orElseThrow()))
        .contains("mention S1`")
        .doesNotContain("@S1");
    assertThat(Cards.text(daily().show(VENUE, NOON))).contains("Mentions @S1");
  }

  @Test
  void whoCantBeMentionedIsSaid() {
    assertThat(Cards.text(set("09:30 mention S2").reply())).contains("there is no such group");
    assertThat(Cards.text(set("09:30 mention " + VENUE.community()).reply()))
        .contains("everybody at once can't be mentioned");
    assertThat(Cards.text(set("09:30 metnion S1").reply())).contains("did you mean mention?");
    assertThat(store().series(VENUE)).isEmpty();
  }

  @Test
  void aSeriesIsEndedByNameUnlessThereIsOnlyOne() {
    set("09:30");
    set("10:00 name late");

    assertThat(Cards.text(off(Optional.empty()).reply())).contains("Which one?").contains("late");
    assertThat(Cards.text(off(Optional.of("early")).reply()))
        .contains("no daily question 'early'")
        .contains("daily and late");
    Daily.Outcome outcome = off(Optional.of("late"));
    assertThat(Cards.text(outcome.reply())).contains("'late' is switched off");
    assertThat(Cards.text(outcome.notice().orElseThrow())).contains("Bob has switched off");
    off(Optional.empty());
    assertThat(store().series(VENUE)).isEmpty();
    assertThat(off(Optional.empty()).notice()).isEmpty();
  }

  @Test
  void aChannelHasTenAtMost() {
    for (int i = 0; i < 10; i++) {
      set("09:30 name n" + i);
    }
    assertThat(Cards.text(set("09:30 name n10").reply())).contains("a channel may have 10");
    assertThat(set("10:30 name n9").notice()).isPresent();
  }

  private Daily.Outcome set(String line) {
    return daily().set(line, BERLIN, new Daily.Context(VENUE, ADA, NOON));
  }

  private Daily.Outcome off(Optional<String> name) {
    return daily().off(name, BY_BOB);
  }

  private Daily daily() {
    return new Daily(
        () -> bank,
        store(),
        DaysOff.NONE,
        new Daily.Wording(
            "/daily set when", "/daily show", "/daily off", "/daily pause", "/daily resume"),
        (venue, group) ->
            group.value().equals("S1") ? Optional.empty() : Optional.of("there is no such group"),
        changed::add);
  }
}
