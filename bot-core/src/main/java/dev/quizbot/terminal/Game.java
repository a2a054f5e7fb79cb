package dev.quizbot.terminal;

import dev.quizbot.bank.Selection;
import dev.quizbot.card.ReceiptCard;
import dev.quizbot.quiz.AskRequest;
import dev.quizbot.quiz.Asked;
import dev.quizbot.quiz.CastRequest;
import dev.quizbot.quiz.Quiz;
import dev.quizbot.quiz.Replies;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help.Ansi.Style;

/** One sitting of one player: questions, answers, verdicts. */
final class Game {
  private final Quiz quiz;
  private final Player player;
  private final Keyboard keyboard;
  private final Screen screen;
  private final InstantSource clock;
  private final List<Verdict> verdicts = new ArrayList<>();

  Game(Quiz quiz, Player player, Keyboard keyboard, Screen screen, InstantSource clock) {
    this.quiz = quiz;
    this.player = player;
    this.keyboard = keyboard;
    this.screen = screen;
    this.clock = clock;
  }

  /** How a question ended. */
  enum Outcome {
    /** Answered or skipped; the next may come. */
    DONE,
    /** By {@code q} or the end of the input. */
    STOPPED,
    /** There was none to ask. */
    NOTHING
  }

  /** The judged answers so far. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** Asks a question and waits for the answer. */
  Outcome play(Selection selection, Occasion occasion) throws IOException {
    AskRequest request = AskRequest.by(player.id(), TerminalPlatform.VENUE, occasion, selection);
    Asked asked = quiz.ask(request, clock.instant());
    if (asked instanceof Asked.Posted posted) {
      return answer(posted.round());
    }
    CardPrinter.print(Replies.to(asked), screen);
    return Outcome.NOTHING;
  }

  private Outcome answer(Round round) throws IOException {
    int choices = round.deal().order().size();
    boolean several = round.question().prompt().multiSelect();
    Iterator<String> hints = round.question().background().hints().iterator();
    screen.printBlank();
    String prompt = prompt(choices, several, hints.hasNext());
    while (true) {
      Answer answer =
          keyboard
              .ask(prompt, screen)
              .map(line -> Answer.parse(line, choices, several))
              .orElse(new Answer.Quit());
      if (answer instanceof Answer.Picks picks) {
        cast(round, picks.indexes());
        return Outcome.DONE;
      }
      if (answer instanceof Answer.Skip) {
        quiz.close(round.id(), clock.instant());
        return Outcome.DONE;
      }
      if (answer instanceof Answer.Quit) {
        quiz.abandon(round.id(), "left unanswered", clock.instant());
        return Outcome.STOPPED;
      }
      if (answer instanceof Answer.Mistake mistake) {
        screen.print(mistake.advice(), Style.fg_yellow);
      } else {
        screen.print(hints.hasNext() ? "Hint: " + hints.next() : "There is no further hint.");
      }
    }
  }

  private static String prompt(int choices, boolean several, boolean hints) {
    return "Answer (A-%s%s%s, s skip, q quit):"
        .formatted(Deal.letter(choices - 1), several ? " like a,c" : "", hints ? ", ? hint" : "");
  }

  private void cast(Round round, Set<Integer> picks) {
    CastRequest request =
        new CastRequest(TerminalPlatform.VENUE, round.id(), player, picks, clock.instant());
    Receipt receipt = quiz.cast(request, clock.instant());
    screen.printBlank();
    printTitle(ReceiptCard.of(receipt).title(), receipt);
    quiz.close(round.id(), clock.instant());
    if (receipt instanceof Receipt.Accepted accepted) {
      verdicts.add(accepted.verdict());
      if (round.deal().terms().feedback() == Feedback.AT_REVEAL) {
        screen.printBlank();
        printTitle(ReceiptCard.verdict(round, accepted.verdict()), receipt);
      }
    }
  }

  private void printTitle(String title, Receipt receipt) {
    boolean right = receipt instanceof Receipt.Accepted accepted && accepted.verdict().correct();
    screen.print(title, Style.bold, right ? Style.fg_green : Style.fg_red);
  }
}
