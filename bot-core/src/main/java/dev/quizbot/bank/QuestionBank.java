package dev.quizbot.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions at one moment; immutable. */
public final class QuestionBank {
  public static final QuestionBank EMPTY = QuestionBank.of(List.of());

  private final List<Question> questions;
  private final Map<String, Question> byId;
  private final SortedMap<String, Integer> topics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private QuestionBank(List<Question> questions) {
    this.questions = questions;
    byId = questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
    for (Question question : questions) {
      topics.merge(question.topic(), 1, Integer::sum);
      words.add(question.topic());
      words.addAll(question.tags());
    }
  }

  /**
   * A bank of these questions.
   *
   * @throws IllegalStateException if two share an id
   */
  public static QuestionBank of(Collection<Question> questions) {
    return new QuestionBank(questions.stream().sorted(Comparator.comparing(Question::id)).toList());
  }

  /** All questions, ordered by id. */
  public List<Question> questions() {
    return questions;
  }

  public Optional<Question> question(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The topics (folders) in alphabetical order, and how many questions each has. */
  public SortedMap<String, Integer> topics() {
    return new TreeMap<>(topics);
  }

  public List<Question> matching(Selection selection) {
    return questions.stream().filter(selection::admits).toList();
  }

  /** Whether a question has this topic or tag, in any case. */
  public boolean knows(String topic) {
    return words.contains(topic);
  }

  /** The topics and tags that begin with or contain what is typed so far; topics before tags. */
  public List<String> completions(String typed, int limit) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    Comparator<String> best =
        Comparator.comparing((String word) -> !word.toLowerCase(Locale.ROOT).startsWith(wanted))
            .thenComparing(word -> !topics.containsKey(word));
    return words.stream()
        .filter(word -> word.toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(best)
        .limit(limit)
        .toList();
  }

  /** The topics and tags that come nearest to a word nobody knows, the nearest first. */
  public List<String> nearest(String topic, int limit) {
    return Nearest.to(topic, words, limit);
  }
}
