package dev.quizbot.bank;

import java.util.List;

/**
 * A question of the bank.
 *
 * @param id unique in the bank: its file's name without the ending
 * @param topic the folder it lies in
 * @param title a short name that gives nothing away
 * @param tags at least one further word it can be found by
 */
public record Question(
    String id,
    String topic,
    String title,
    Difficulty difficulty,
    List<String> tags,
    Prompt prompt,
    Background background) {
  public Question {
    tags = List.copyOf(tags);
    if (id.isBlank() || topic.isBlank() || title.isBlank() || tags.isEmpty()) {
      throw new IllegalArgumentException("question '" + id + "' lacks an id, topic, title or tag");
    }
  }

  /** Whether this is its topic or one of its tags, in any case. */
  public boolean isAbout(String word) {
    return topic.equalsIgnoreCase(word) || tags.stream().anyMatch(word::equalsIgnoreCase);
  }
}
