package dev.quizbot.files;

import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of question files: each {@code .md} file is a question, the folder it lies in its topic,
 * its name the id. Left out of account are hidden files and folders, and files called {@code
 * README.md}.
 */
public final class BankFolder {
  private static final String ENDING = ".md";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path folder;
  private final boolean strict;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, String> pathById = new HashMap<>();
  private final Map<String, String> pathByText = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private BankFolder(Path folder, boolean strict) {
    this.folder = folder;
    this.strict = strict;
  }

  /**
   * Reads every question in a folder, and names every problem of every file.
   *
   * @param strict whether what makes a question guessable or unshowable is a problem too; such a
   *     question is in the bank all the same
   */
  public static BankReport read(Path folder, boolean strict) {
    BankFolder reading = new BankFolder(folder, strict);
    reading.readAll();
    QuestionBank bank = QuestionBank.of(reading.questions.values());
    return new BankReport(bank, reading.problems.stream().sorted().toList());
  }

  /** A text that differs when a question file in the folder has changed, come or gone. */
  static String state(Path folder) {
    BankFolder looking = new BankFolder(folder, false);
    try {
      StringBuilder state = new StringBuilder();
      for (Path file : looking.files()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        state.append(file).append(' ').append(attributes.lastModifiedTime());
        state.append(' ').append(attributes.size()).append('\n');
      }
      return state.toString();
    } catch (IOException | UncheckedIOException unreadable) {
      return unreadable.toString();
    }
  }

  private void readAll() {
    if (!Files.exists(folder)) {
      add(folder, "no such folder; create it or name another");
      return;
    }
    try {
      Path inside = folder.toRealPath();
      for (Path file : files()) {
        read(file, inside);
      }
    } catch (IOException | UncheckedIOException failure) {
      add(folder, "can't be read (" + failure.getMessage() + "); look at its permissions");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(this::isQuestion).sorted().toList();
    }
  }

  /** Links to folders are among them: they are not followed, and that must not go unnoticed. */
  private boolean isQuestion(Path path) {
    String name = path.getFileName().toString();
    if (isHidden(path) || name.equalsIgnoreCase("README.md")) {
      return false;
    }
    return Files.isDirectory(path)
        ? Files.isSymbolicLink(path)
        : name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  private boolean isHidden(Path path) {
    return Stream.iterate(path, part -> !part.equals(folder), Path::getParent)
        .anyMatch(part -> part.getFileName().toString().startsWith("."));
  }

  private void read(Path file, Path inside) throws IOException {
    Problems found = new Problems(shown(file));
    String name = file.getFileName().toString();
    if (isReadable(file, inside, found)) {
      String id = name.substring(0, name.length() - ENDING.length());
      TextFile.read(file, found)
          .flatMap(text -> QuestionReader.parse(id, topic(file), text, found))
          .ifPresent(located -> accept(located, found));
    }
    problems.addAll(found.found());
  }

  private boolean isReadable(Path file, Path inside, Problems found) throws IOException {
    String name = file.getFileName().toString();
    if (Files.isSymbolicLink(file)) {
      if (!Files.exists(file)) {
        found.add(Place.START, "a link to nothing; remove it");
        return false;
      }
      if (!file.toRealPath().startsWith(inside)) {
        found.add(Place.START, "a link that leaves the folder; put the file itself here");
        return false;
      }
    }
    if (!Files.isRegularFile(file)) {
      found.add(Place.START, "not a file; put a file here");
      return false;
    }
    if (!ID.matcher(name.substring(0, name.length() - ENDING.length())).matches()) {
      found.add(
          Place.START,
          "its name is the question's id; use only letters, digits, '.', '_' and '-', 100 at most");
      return false;
    }
    return true;
  }

  private void accept(QuestionReader.Located located, Problems found) {
    Question question = located.question();
    Node.Mapping frontMatter = located.frontMatter();
    String path = found.path();
    String sameId = pathById.putIfAbsent(question.id(), path);
    if (sameId != null) {
      found.add(Place.START, "%s has the same id; rename one of the files", sameId);
    }
    String text = FoldedText.of(question.prompt().text());
    String sameText = pathByText.putIfAbsent(text, path);
    if (sameText != null) {
      Place place = frontMatter.value("question").map(Node::place).orElse(Place.START);
      found.add(place, "%s asks the same; remove or reword one", sameText);
    }
    if (sameId == null && sameText == null) {
      questions.put(question.id(), question);
    }
    if (strict) {
      StrictRules.check(question, frontMatter, found);
    }
  }

  private String topic(Path file) {
    Path parent = Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).orElse(folder);
    return Optional.ofNullable(parent.getFileName()).orElse(parent).toString();
  }

  private void add(Path path, String message) {
    problems.add(new Problem(shown(path), 1, 1, message));
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
