package dev.quizbot.card;

import dev.quizbot.round.Deal;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Verdict;
import java.util.List;

/** The private reply to who cast a ballot. */
public final class ReceiptCard {
  private ReceiptCard() {}

  public static Card of(Receipt receipt) {
    if (receipt instanceof Receipt.Accepted accepted) {
      return accepted(accepted);
    }
    if (receipt instanceof Receipt.AlreadyAnswered already) {
      return already(already);
    }
    if (receipt instanceof Receipt.TooLate late) {
      return late(late);
    }
    if (receipt instanceof Receipt.NotAChoice) {
      return Card.of("Not recorded: that is not one of this question's choices.");
    }
    if (receipt instanceof Receipt.NothingChosen) {
      return Card.of("Not recorded: nothing is ticked. Tick all that apply first.");
    }
    return Card.of("Not recorded: this question is not known here any more.");
  }

  /** How well a ballot did, in one line. */
  public static String verdict(Round round, Verdict verdict) {
    if (verdict.correct()) {
      return "Right: " + Phrases.points(verdict.points());
    }
    if (verdict.points() > 0) {
      int whole = Scoring.points(round.question().difficulty());
      return "Partly right: %d of %s".formatted(verdict.points(), Phrases.points(whole));
    }
    return "Not right: no points";
  }

  private static Card accepted(Receipt.Accepted accepted) {
    Round round = accepted.round();
    String letters = letters(round, accepted.verdict());
    if (mayBeKnown(round)) {
      return judged(round, accepted.verdict(), "You answered %s.".formatted(letters));
    }
    return Card.of(
        (accepted.changed() ? "Your answer is now %s." : "Your answer %s is recorded.")
            .formatted(letters),
        new Block.Plain("You may change it until the question closes."));
  }

  private static Card already(Receipt.AlreadyAnswered already) {
    String before =
        "You have answered %s before; that stands."
            .formatted(letters(already.round(), already.earlier()));
    return mayBeKnown(already.round())
        ? judged(already.round(), already.earlier(), before)
        : Card.of(before);
  }

  private static Card late(Receipt.TooLate late) {
    String own =
        late.earlier()
            .map(verdict -> "Your answer %s was in time.".formatted(letters(late.round(), verdict)))
            .orElse("You have not answered it.");
    return Card.of("Not recorded: this question is closed.", new Block.Plain(own));
  }

  private static boolean mayBeKnown(Round round) {
    return round.deal().terms().feedback() == Feedback.INSTANT || round.phase() == Phase.REVEALED;
  }

  private static Card judged(Round round, Verdict verdict, String answered) {
    Deal deal = round.deal();
    List<Block.Line> lines =
        deal.choices().stream()
            .filter(choice -> choice.correct() || verdict.ballot().choices().contains(choice.id()))
            .map(choice -> RevealCard.explained(deal, choice))
            .toList();
    return Card.of(verdict(round, verdict), new Block.Plain(answered), new Block.Choices(lines));
  }

  private static String letters(Round round, Verdict verdict) {
    return Phrases.all(round.deal().letters(verdict.ballot().choices()));
  }
}
