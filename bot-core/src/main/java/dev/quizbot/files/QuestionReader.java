package dev.quizbot.files;

import dev.quizbot.bank.Background;
import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Prompt;
import dev.quizbot.bank.Question;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes questions of the text of question files. */
final class QuestionReader {
  private final Fields fields;
  private final Problems problems;

  private QuestionReader(Node.Mapping frontMatter, Problems problems) {
    this.problems = problems;
    fields = new Fields(frontMatter, QuestionFile.KEYS, problems);
  }

  /**
   * Makes a question of a file's text.
   *
   * @return none if there is any problem
   */
  static Optional<Located> parse(String id, String topic, String text, Problems problems) {
    Optional<FrontMatter> parts = FrontMatter.of(text, problems);
    Optional<Node> root = parts.flatMap(p -> YamlReader.read(p.yaml(), 1, problems));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (!(root.orElse(null) instanceof Node.Mapping frontMatter)) {
      problems.add(Place.START, "the front matter has no keys; see CONTRIBUTING for the format");
      return Optional.empty();
    }
    checkNotes(text, problems);
    QuestionReader file = new QuestionReader(frontMatter, problems);
    return file.question(id, topic, parts.orElseThrow().markdown())
        .map(question -> new Located(question, frontMatter));
  }

  private static void checkNotes(String text, Problems problems) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        Place place = Place.endOf(text.substring(0, i), 0);
        problems.add(place, "the control character U+%04X; remove it", (int) c);
        return;
      }
    }
  }

  /** A question and the front matter it was made from. */
  record Located(Question question, Node.Mapping frontMatter) {
    /** Where the value of a key stands. */
    Place place(String key) {
      return frontMatter.value(key).map(Node::place).orElse(frontMatter.place());
    }

    /** Where the value of a key of one of the answers stands. */
    Place place(Choice choice, String key) {
      int index = question.prompt().choices().indexOf(choice);
      Function<Node.Sequence, Node> item = sequence -> sequence.items().get(index);
      return frontMatter
          .value("answers")
          .map(answers -> item.apply((Node.Sequence) answers))
          .flatMap(answer -> ((Node.Mapping) answer).value(key))
          .map(Node::place)
          .orElse(place("answers"));
    }
  }

  private Optional<Question> question(String id, String topic, String notes) {
    String title = fields.line("title");
    Difficulty difficulty = difficulty();
    fields.require("tags");
    List<String> tags = fields.lines("tags");
    String text = fields.text("question");
    boolean multiSelect = fields.flag("multi_select", false);
    List<Choice> choices = choices(multiSelect);
    boolean shuffle = fields.flag("shuffle", true);
    Background background =
        new Background(
            fields.text("explanation"),
            notes,
            fields.texts("hints"),
            sources(),
            fields.optionalLine("since"),
            fields.optionalLine("until"));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Prompt prompt = new Prompt(text, choices, multiSelect, shuffle);
    return Optional.of(new Question(id, topic, title, difficulty, tags, prompt, background));
  }

  private Difficulty difficulty() {
    String word = fields.text("difficulty");
    Optional<Difficulty> difficulty = Difficulty.labelled(word);
    if (difficulty.isEmpty() && !word.equals(Fields.STAND_IN)) {
      problems.add(
          fields.place("difficulty"), "unknown difficulty '%s'; write Easy, Medium or Hard", word);
    }
    return difficulty.orElse(Difficulty.EASY);
  }

  private List<Choice> choices(boolean multiSelect) {
    fields.require("answers");
    List<Choice> choices = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Node.Mapping> answers = fields.mappings("answers");
    for (Node.Mapping answer : answers) {
      Fields keys = new Fields(answer, QuestionFile.ANSWER_KEYS, problems);
      keys.require("correct");
      Choice choice =
          new Choice(
              keys.line("id"),
              keys.text("text"),
              keys.flag("correct", false),
              keys.optionalText("explanation").orElse(""));
      if (!ids.add(choice.id()) && !choice.id().equals(Fields.STAND_IN)) {
        problems.add(
            keys.place("id"), "two answers have the id '%s'; give each its own", choice.id());
      }
      choices.add(choice);
    }
    if (!answers.isEmpty()) {
      checkNumbers(choices, multiSelect);
    }
    return choices;
  }

  private void checkNumbers(List<Choice> choices, boolean multiSelect) {
    Place place = fields.place("answers");
    if (choices.size() < Prompt.MIN_CHOICES || choices.size() > Prompt.MAX_CHOICES) {
      problems.add(
          place,
          "%d answers; write %d to %d",
          choices.size(),
          Prompt.MIN_CHOICES,
          Prompt.MAX_CHOICES);
    }
    long correct = choices.stream().filter(Choice::correct).count();
    if (correct == 0) {
      problems.add(place, "no answer is correct; mark one with 'correct: true'");
    }
    if (correct > 1 && !multiSelect) {
      problems.add(place, "%d answers are correct; keep one, or add 'multi_select: true'", correct);
    }
  }

  private List<URI> sources() {
    List<URI> sources = new ArrayList<>();
    for (String source : fields.texts("sources")) {
      Optional<URI> uri = uri(source);
      uri.ifPresent(sources::add);
      if (uri.isEmpty()) {
        problems.add(
            fields.place("sources"), "'%s' is no web address; begin it with https://", source);
      }
    }
    return sources;
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
