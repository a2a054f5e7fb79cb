package dev.quizbot.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document into {@link Node}s that keep each value's text as written and its place.
 * Works on the events of the parser inside jackson-dataformat-yaml, because Jackson's own tokens
 * don't tell the anchors of single values. An alias shares its target, so no document grows in
 * memory by naming one often.
 */
final class YamlReader {
  private static final LoaderOptions OPTIONS = new LoaderOptions();
  private static final int MAX_DEPTH = 10;
  private static final int MAX_ALIASES = 100;

  private final Parser events;
  private final int linesBefore;
  private final Map<String, Node> anchors = new HashMap<>();
  private int aliases;
  private int aliased;
  private Place last = Place.START;

  private YamlReader(Parser events, int linesBefore) {
    this.events = events;
    this.linesBefore = linesBefore;
  }

  /**
   * Reads a document.
   *
   * @param linesBefore how many lines of the file stand before the document
   * @return none if it is empty, or if it can't be read, which is then a problem
   */
  static Optional<Node> read(String yaml, int linesBefore, Problems problems) {
    Parser parser = new ParserImpl(new StreamReader(yaml), OPTIONS);
    YamlReader reader = new YamlReader(parser, linesBefore);
    try {
      return reader.document();
    } catch (Unreadable unreadable) {
      problems.add(unreadable.place, "%s", unreadable.advice);
    } catch (MarkedYAMLException syntax) {
      problems.add(
          reader.place(whereToLook(syntax)),
          "not YAML: %s; look at quotes and indentation here, and quote text that contains ': ' or"
              + " ' #'",
          syntax.getProblem());
    } catch (ReaderException character) {
      problems.add(
          Place.of(yaml, character.getPosition(), linesBefore),
          "a control character; remove it or write it as an escape in double quotes");
    } catch (YAMLException | IllegalArgumentException escape) {
      problems.add(
          reader.last, "not YAML behind here; look at the escapes in double quotes, like \\u00e9");
    }
    return Optional.empty();
  }

  private Optional<Node> document() throws Unreadable {
    events.getEvent(); // the stream starts
    if (events.getEvent().is(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    Node root = node(events.getEvent(), 0);
    events.getEvent(); // the document ends
    Event after = events.getEvent();
    if (!after.is(Event.ID.StreamEnd)) {
      throw new Unreadable(place(after.getStartMark()), "a second document; keep one");
    }
    return Optional.of(root);
  }

  private Node node(Event event, int depth) throws Unreadable {
    Place place = place(event.getStartMark());
    last = place;
    if (depth > MAX_DEPTH) {
      throw new Unreadable(place, "nested too deeply; no key needs more than a list in a list");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias.getAnchor(), place);
    }
    if (event instanceof ScalarEvent scalar) {
      return anchored(scalar.getAnchor(), new Node.Scalar(place, text(scalar)));
    }
    String anchor = ((CollectionStartEvent) event).getAnchor();
    return anchored(
        anchor,
        event.is(Event.ID.SequenceStart)
            ? new Node.Sequence(place, items(depth))
            : new Node.Mapping(place, entries(depth)));
  }

  private Node anchored(String anchor, Node node) {
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private Node aliased(String name, Place place) throws Unreadable {
    if (++aliases > MAX_ALIASES) {
      throw new Unreadable(
          place, "more than %d aliases; write the values out".formatted(MAX_ALIASES));
    }
    Node target = anchors.get(name);
    aliased += target == null ? 0 : target.length();
    if (aliased > TextFile.MAX_BYTES) {
      throw new Unreadable(place, "aliases repeat too much text; write less");
    }
    if (target == null) {
      throw new Unreadable(
          place,
          "no anchor &%s stands before this *%s; quote text that begins with *"
              .formatted(name, name));
    }
    return target;
  }

  private List<Node> items(int depth) throws Unreadable {
    List<Node> items = new ArrayList<>();
    for (Event event = events.getEvent();
        !event.is(Event.ID.SequenceEnd);
        event = events.getEvent()) {
      items.add(node(event, depth + 1));
    }
    return items;
  }

  private List<Node.Entry> entries(int depth) throws Unreadable {
    List<Node.Entry> entries = new ArrayList<>();
    for (Event event = events.getEvent();
        !event.is(Event.ID.MappingEnd);
        event = events.getEvent()) {
      Place place = place(event.getStartMark());
      if (!(event instanceof ScalarEvent key)) {
        throw new Unreadable(place, "a key must be a single word");
      }
      entries.add(new Node.Entry(place, key.getValue(), node(events.getEvent(), depth + 1)));
    }
    return entries;
  }

  /**
   * A bare {@code ~} is YAML's way to say nothing; a bare {@code null} or {@code NULL} may be meant
   * as a word.
   */
  private static String text(ScalarEvent scalar) {
    return scalar.isPlain() && scalar.getValue().equals("~") ? "" : scalar.getValue();
  }

  /** Of a quote that is never closed, where it begins. */
  private static Mark whereToLook(MarkedYAMLException syntax) {
    boolean atEnd = syntax.getProblem().contains("end of stream");
    return atEnd && syntax.getContextMark() != null
        ? syntax.getContextMark()
        : syntax.getProblemMark();
  }

  private Place place(Mark mark) {
    return new Place(mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
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
