package dev.quizbot.files;

import dev.quizbot.bank.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a YAML mapping with known keys. What is missing or wrong becomes a problem, and a
 * stand-in is returned so that reading goes on and finds the rest.
 */
final class Fields {
  /** Stands for a text that was named as a problem already; nobody can write it. */
  static final String STAND_IN = "\u0000";

  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private final Node.Mapping mapping;
  private final Problems problems;
  private final Map<String, Node> values = new HashMap<>();

  /** Looks at the keys of a mapping, and names those that are unknown or there twice. */
  Fields(Node.Mapping mapping, Set<String> known, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            entry.place(), "unknown key '%s'; %s", entry.key(), Nearest.advice(entry.key(), known));
      } else if (values.putIfAbsent(entry.key(), entry.value()) != null) {
        problems.add(entry.place(), "'%s' is there twice; keep one", entry.key());
      }
    }
  }

  /** Where the value of this key stands, or else the mapping. */
  Place place(String key) {
    return Optional.ofNullable(values.get(key)).map(Node::place).orElse(mapping.place());
  }

  String text(String key) {
    return optionalText(key).orElseGet(() -> missing(key));
  }

  Optional<String> optionalText(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> text(key, node));
  }

  /** A text that must be there and be a single line. */
  String line(String key) {
    return singleLine(key, text(key));
  }

  /** A text on a single line. */
  Optional<String> optionalLine(String key) {
    return optionalText(key).map(text -> singleLine(key, text));
  }

  /** A list of texts, each on a single line; none if the key is not there. */
  List<String> lines(String key) {
    return texts(key).stream().map(text -> singleLine(key, text)).toList();
  }

  private String singleLine(String key, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
      problems.add(place(key), "'%s' has a line break or tab; write it on one line", key);
    }
    return text;
  }

  /** True or false, in any of YAML's words for them. */
  boolean flag(String key, boolean standard) {
    Optional<String> word = optionalText(key).map(text -> text.toLowerCase(Locale.ROOT));
    if (word.isPresent()
        && !word.get().equals(STAND_IN)
        && !YES.contains(word.get())
        && !NO.contains(word.get())) {
      problems.add(place(key), "'%s' is '%s'; write true or false", key, word.get());
    }
    return word.map(YES::contains).orElse(standard);
  }

  /** A list of texts; none if the key is not there. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of mappings; none if the key is not there. */
  List<Node.Mapping> mappings(String key) {
    List<Node.Mapping> mappings = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Mapping group) {
        mappings.add(group);
      } else {
        problems.add(
            item.place(), "an item of '%s' is %s; write a group of keys", key, item.kind());
      }
    }
    return mappings;
  }

  /**
   * The value of a key that must be there, as far as it is known already: names its lack and
   * returns nothing.
   */
  void require(String key) {
    if (!values.containsKey(key)) {
      missing(key);
    }
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Sequence sequence) {
      if (sequence.items().isEmpty()) {
        problems.add(node.place(), "'%s' is an empty list; add to it", key);
      }
      return sequence.items();
    }
    boolean empty = node instanceof Node.Scalar scalar && scalar.text().isEmpty();
    problems.add(node.place(), "'%s' is %s; write a list", key, empty ? "empty" : node.kind());
    return List.of();
  }

  private Optional<String> text(String key, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(
          node.place(), "'%s' is %s; write a text, in quotes if need be", key, node.kind());
      return Optional.of(STAND_IN);
    }
    String text = scalar.text().strip();
    if (text.isEmpty()) {
      problems.add(node.place(), "'%s' is empty; write a text or leave the key out", key);
      return Optional.of(STAND_IN);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        problems.add(
            node.place(), "'%s' has the control character U+%04X; remove it", key, (int) c);
      }
    }
    return Optional.of(text);
  }

  private String missing(String key) {
    problems.add(mapping.place(), "'%s' is missing; add it", key);
    return STAND_IN;
  }
}
