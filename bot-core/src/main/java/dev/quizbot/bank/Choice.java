package dev.quizbot.bank;

/**
 * One of the options of a question; a question file calls the list of them {@code answers}.
 *
 * @param id what ballots remember, unique in its question; players never see it
 * @param text Markdown
 * @param correct whether it belongs to the right answer
 * @param explanation Markdown: why it is right or wrong; empty if the author wrote none
 */
public record Choice(String id, String text, boolean correct, String explanation) {
  public Choice {
    if (id.isEmpty() || text.isEmpty()) {
      throw new IllegalArgumentException("a choice needs an id and a text, got " + id);
    }
  }
}
