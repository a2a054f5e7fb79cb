package dev.quizbot.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A part of a YAML document that knows where it stands. */
sealed interface Node {
  Place place();

  /** What kind of thing it is, for people. */
  String kind();

  /** How much text it holds, in UTF-16 units; capped, so that no sum of a few overflows. */
  int length();

  /**
   * A single value. Always the text as written: {@code No} is not false and {@code 1.10} not 1.1.
   */
  record Scalar(Place place, String text) implements Node {
    @Override
    public String kind() {
      return "text";
    }

    @Override
    public int length() {
      return text.length();
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public int length() {
      return sum(items.stream().mapToInt(Node::length));
    }
  }

  /** Keys with values, in the order written; a key written twice is there twice. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    @Override
    public String kind() {
      return "a group of keys";
    }

    @Override
    public int length() {
      return sum(entries.stream().mapToInt(entry -> entry.value().length()));
    }

    Optional<Node> value(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** A key with its value; {@code place} is the key's. */
  record Entry(Place place, String key, Node value) {}

  private static int sum(IntStream lengths) {
    return (int) Math.min(lengths.asLongStream().sum(), Integer.MAX_VALUE / 200);
  }
}
