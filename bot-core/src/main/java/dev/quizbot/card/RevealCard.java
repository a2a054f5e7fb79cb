package dev.quizbot.card;

import dev.quizbot.bank.Background;
import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a round's thread tells when the round is revealed. May be longer than one message; split it
 * between blocks.
 */
public final class RevealCard {
  private RevealCard() {}

  /**
   * The explanations.
   *
   * @param answered how many cast a ballot
   * @param right who answered exactly right
   */
  public static Card of(Round round, int answered, List<Player> right) {
    Question question = round.question();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Choices(
            round.deal().choices().stream()
                .sorted(Comparator.comparing(choice -> !choice.correct()))
                .map(choice -> explained(round.deal(), choice))
                .toList()));
    addMarkdown(blocks, question.background().explanation());
    addMarkdown(blocks, question.background().notes());
    blocks.addAll(details(question.background()));
    blocks.add(new Block.Plain(result(answered, right)));
    return new Card(question.title(), blocks, List.of());
  }

  /** A choice, marked, with its author's explanation. */
  static Block.Line explained(Deal deal, Choice choice) {
    return new Block.Line(
        Deal.letter(deal.order().indexOf(choice.id())),
        choice.text(),
        QuestionCard.mark(choice),
        Optional.empty(),
        choice.explanation());
  }

  private static List<Block> details(Background background) {
    List<Block> blocks = new ArrayList<>();
    background.since().ifPresent(since -> blocks.add(new Block.Plain("Holds since: " + since)));
    background.until().ifPresent(until -> blocks.add(new Block.Plain("Holds until: " + until)));
    for (String hint : background.hints()) {
      blocks.add(new Block.Markdown("Hint: " + hint));
    }
    if (!background.sources().isEmpty()) {
      blocks.add(new Block.Sources(background.sources()));
    }
    return blocks;
  }

  private static String result(int answered, List<Player> right) {
    if (answered == 0) {
      return "Nobody answered.";
    }
    String names = Phrases.all(right.stream().map(Player::name).toList());
    return "Answered right: %d of %d%s"
        .formatted(right.size(), answered, right.isEmpty() ? "" : ": " + names);
  }

  private static void addMarkdown(List<Block> blocks, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Markdown(text));
    }
  }
}
