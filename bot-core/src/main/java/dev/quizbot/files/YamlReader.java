package dev.quizbot.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML document into {@link Node}s. Unlike Jackson's own tree it keeps each value's text
 * as written and its place, and resolves anchors; an alias shares its target, so no document grows
 * in memory by naming one often.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_ALIASES = 100;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final int linesBefore;
  private final Map<String, Node> anchors = new HashMap<>();
  private int aliases;

  private YamlReader(YAMLParser parser, int linesBefore) {
    this.parser = parser;
    this.linesBefore = linesBefore;
  }

  /**
   * Reads a document.
   *
   * @param linesBefore how many lines of the file stand before the document
   * @return none if it is empty, or if it can't be read, which is then a problem
   */
  static Optional<Node> read(String yaml, int linesBefore, Problems problems) {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      YamlReader reader = new YamlReader(parser, linesBefore);
      return parser.nextToken() == null ? Optional.empty() : Optional.of(reader.node(0));
    } catch (Unreadable unreadable) {
      problems.add(unreadable.place, "%s", unreadable.advice);
    } catch (JsonProcessingException syntax) {
      Place place = place(syntax, yaml);
      problems.add(
          new Place(place.line() + linesBefore, place.column()), "not YAML: %s", advice(syntax));
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory", impossible);
    }
    return Optional.empty();
  }

  private Node node(int depth) throws IOException, Unreadable {
    Place place = here();
    if (depth > MAX_DEPTH) {
      throw new Unreadable(place, "nested too deeply; no key needs more than a list in a list");
    }
    if (parser.isCurrentAlias()) {
      return aliased(place);
    }
    String anchor = parser.getObjectId();
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> new Node.Mapping(place, entries(depth));
          case START_ARRAY -> new Node.Sequence(place, items(depth));
          default -> new Node.Scalar(place, text());
        };
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private Node aliased(Place place) throws IOException, Unreadable {
    String name = parser.getText();
    if (++aliases > MAX_ALIASES) {
      throw new Unreadable(
          place, "more than %d aliases; write the values out".formatted(MAX_ALIASES));
    }
    Node target = anchors.get(name);
    if (target == null) {
      throw new Unreadable(
          place,
          "no anchor &%s stands before this *%s; quote text that begins with *"
              .formatted(name, name));
    }
    return target;
  }

  private List<Node> items(int depth) throws IOException, Unreadable {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return items;
  }

  private List<Node.Entry> entries(int depth) throws IOException, Unreadable {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = here();
      String key = parser.currentName();
      parser.nextToken();
      entries.add(new Node.Entry(place, key, node(depth + 1)));
    }
    return entries;
  }

  /**
   * A bare {@code ~} is YAML's way to say nothing; a bare {@code null} or {@code NULL} may be meant
   * as a word.
   */
  private String text() throws IOException {
    String text = parser.getText();
    return parser.currentToken() == JsonToken.VALUE_NULL && text.equals("~") ? "" : text;
  }

  private Place here() {
    var location = parser.currentTokenLocation();
    return new Place(location.getLineNr() + linesBefore, location.getColumnNr());
  }

  private static Place place(JsonProcessingException syntax, String yaml) {
    if (syntax.getCause() instanceof MarkedYAMLException marked) {
      Mark mark = marked.getProblemMark();
      if (mark != null) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
      }
    }
    if (syntax.getCause() instanceof ReaderException reader) {
      return placeOf(yaml, reader.getPosition());
    }
    return syntax.getLocation() == null
        ? Place.START
        : new Place(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
  }

  private static Place placeOf(String text, int codePoints) {
    String before = text.substring(0, text.offsetByCodePoints(0, codePoints));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int lineStart = before.lastIndexOf('\n') + 1;
    return new Place(line, before.codePointCount(lineStart, before.length()) + 1);
  }

  private static String advice(JsonProcessingException syntax) {
    String problem = syntax.getOriginalMessage();
    if (syntax.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
      problem = marked.getProblem();
    }
    if (syntax.getCause() instanceof ReaderException) {
      return "a control character; remove it or write it as an escape in double quotes";
    }
    return problem.lines().findFirst().orElse("unreadable")
        + "; look at quotes and indentation here, and quote text that contains ': ' or ' #'";
  }

  /** Stops reading at something that is YAML but not for us. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Place place;
    private final String advice;

    Unreadable(Place place, String advice) {
      super(advice);
      this.place = place;
      this.advice = advice;
    }
  }
}
