package dev.quizbot.bank;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is told about a question besides asking it.
 *
 * @param explanation Markdown, told at the reveal
 * @param notes Markdown from below the front matter, told at the reveal; may be empty
 * @param hints Markdown, told one after the other to who asks for them
 * @param sources where the facts can be checked
 * @param since the version or date from which the answer holds, in the author's words
 * @param until the version or date up to which the answer holds, in the author's words
 */
public record Background(
    String explanation,
    String notes,
    List<String> hints,
    List<URI> sources,
    Optional<String> since,
    Optional<String> until) {
  public Background {
    hints = List.copyOf(hints);
    sources = List.copyOf(sources);
  }
}
