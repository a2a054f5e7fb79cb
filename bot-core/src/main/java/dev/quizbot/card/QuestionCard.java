package dev.quizbot.card;

import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Round;
import dev.quizbot.round.Tally;
import dev.quizbot.score.Scoring;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A round's message: first as it is asked, later with the right choices marked. */
public final class QuestionCard {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private QuestionCard() {}

  /**
   * The question while it may be answered. Gives no hint of the answer, not even in what is left
   * out.
   */
  public static Card open(Round round, int answered) {
    Question question = round.question();
    List<Control> controls = answering(round, false);
    controls.add(Control.Button.reveal(round.id()));
    Block footnote =
        new Block.Footnote(
            answered + " answered · closes", Optional.of(round.deal().terms().closesAt()));
    return new Card(title(question), calling(round, unmarked(round.deal()), footnote), controls);
  }

  /**
   * The question for somebody who has missed it.
   *
   * @param left how many they have missed, with this one
   */
  static Card missed(Round round, int left) {
    String date = round.deal().occasion().date().map(at -> " on " + DATE.format(at)).orElse("");
    Block footnote =
        new Block.Footnote(
            "Missed%s · %d to catch up on · not for the leaderboard".formatted(date, left),
            Optional.empty());
    return new Card(
        title(round.question()),
        blocks(round.question(), unmarked(round.deal()), footnote),
        answering(round, true));
  }

  /** The question once its answer may be known. */
  public static Card closed(Round round, Tally tally) {
    Block choices =
        choices(
            round.deal(),
            QuestionCard::mark,
            choice -> Optional.of(new Votes(tally.votesFor(choice.id()), tally.ballots())));
    Block footnote =
        new Block.Footnote(
            tally.ballots() + " answered · closed. The explanations are below.", Optional.empty());
    List<Control> controls = new ArrayList<>();
    controls.add(choose(round, false, false));
    if (round.deal().occasion().series().isPresent()) {
      controls.add(Control.Button.catchUp(round.id(), "Catch me up"));
    }
    return new Card(title(round.question()), calling(round, choices, footnote), controls);
  }

  private static List<Control> answering(Round round, boolean late) {
    List<Control> controls = new ArrayList<>();
    controls.add(choose(round, true, late));
    if (!round.question().background().hints().isEmpty()) {
      controls.add(Control.Button.hint(round.id()));
    }
    return controls;
  }

  private static Control choose(Round round, boolean open, boolean late) {
    return new Control.Choose(
        round.id(),
        round.deal().choices().stream().map(Choice::text).toList(),
        round.question().prompt().multiSelect(),
        open,
        late);
  }

  private static Block unmarked(Deal deal) {
    return choices(deal, choice -> Block.Mark.NONE, choice -> Optional.empty());
  }

  static Block.Mark mark(Choice choice) {
    return choice.correct() ? Block.Mark.RIGHT : Block.Mark.WRONG;
  }

  private static String title(Question question) {
    return "%s · %s · %s"
        .formatted(
            question.topic(),
            question.difficulty().label(),
            Phrases.points(Scoring.points(question.difficulty())));
  }

  private static List<Block> calling(Round round, Block choices, Block footnote) {
    List<Block> blocks = new ArrayList<>();
    round.deal().terms().mention().map(Block.Mention::new).ifPresent(blocks::add);
    blocks.addAll(blocks(round.question(), choices, footnote));
    return blocks;
  }

  private static List<Block> blocks(Question question, Block choices, Block footnote) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Markdown(question.prompt().text()));
    if (question.prompt().multiSelect()) {
      blocks.add(new Block.Plain("Select all that apply."));
    }
    blocks.add(choices);
    blocks.add(footnote);
    return blocks;
  }

  private static Block choices(
      Deal deal, Function<Choice, Block.Mark> mark, Function<Choice, Optional<Votes>> votes) {
    List<Block.Line> lines = new ArrayList<>();
    for (Choice choice : deal.choices()) {
      lines.add(
          new Block.Line(
              Deal.letter(lines.size()),
              choice.text(),
              mark.apply(choice),
              votes.apply(choice),
              ""));
    }
    return new Block.Choices(lines);
  }
}
