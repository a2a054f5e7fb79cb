package dev.quizbot.card;

import dev.quizbot.round.RoundId;
import java.util.List;

/** Something on a card that a reader can press. */
public sealed interface Control {
  /**
   * Choose an answer: one press for one choice, or a picker with a submit.
   *
   * @param choices their texts in Markdown; the first is A
   * @param several whether a player may pick several
   * @param open whether it may still be pressed
   * @param late whether it is for somebody who catches up on a round that is over
   */
  record Choose(RoundId round, List<String> choices, boolean several, boolean open, boolean late)
      implements Control {
    public Choose {
      choices = List.copyOf(choices);
    }

    /**
     * The press of one choice.
     *
     * @param index of the choice; 0 is A
     */
    public Press choice(int index) {
      return new Press(late ? Press.Kind.CHOOSE_LATE : Press.Kind.CHOOSE, round, index);
    }

    /** The press that submits what was picked. */
    public Press submit() {
      return Press.of(late ? Press.Kind.PICK_LATE : Press.Kind.PICK, round);
    }
  }

  /**
   * Anything else.
   *
   * @param label at most 25 characters
   * @param says what it does, for who can't see it
   */
  record Button(Press press, String label, String says) implements Control {
    static Button hint(RoundId round) {
      return new Button(Press.of(Press.Kind.HINT, round), "Hint", "Show the hints to me");
    }

    /** For those who may. */
    static Button reveal(RoundId round) {
      return new Button(
          Press.of(Press.Kind.REVEAL, round),
          "Reveal now",
          "Close the question and show the answer to all");
    }

    /**
     * Shows somebody where they stand.
     *
     * @param id of the leaderboard's message
     */
    static Button rank(RoundId id) {
      return new Button(Press.of(Press.Kind.RANK, id), "My rank", "Show me where I stand");
    }

    static Button catchUp(RoundId round, String label) {
      return new Button(
          Press.of(Press.Kind.CATCH_UP, round),
          label,
          "Ask me a daily question that I have missed");
    }
  }
}
