package dev.quizbot.files;

import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder of question files: each {@code .md} file is a question, the folder it lies in its topic,
 * its name the id. Left out of account are hidden files and folders, and files called {@code
 * README.md}.
 */
public final class BankFolder {
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
   * @param strict whether what makes a question guessable is a problem too; such a question is in
   *     the bank all the same
   */
  public static BankReport read(Path folder, boolean strict) {
    BankFolder reading = new BankFolder(folder, strict);
    reading.readAll();
    QuestionBank bank = QuestionBank.of(reading.questions.values());
    return new BankReport(bank, reading.problems.stream().sorted().toList());
  }

  private void readAll() {
    QuestionFiles listing = QuestionFiles.in(folder);
    problems.addAll(listing.problems());
    listing.files().forEach(file -> read(file, listing.root()));
  }

  private void read(Path file, Path root) {
    Problems found = new Problems(QuestionFiles.shown(file));
    String name = file.getFileName().toString();
    if (isReadable(file, root, found)) {
      String id = name.substring(0, name.length() - QuestionFiles.ENDING.length());
      TextFile.read(file, found)
          .flatMap(text -> QuestionReader.parse(id, topic(file), text, found))
          .ifPresent(located -> accept(located, found));
    }
    problems.addAll(found.found());
  }

  private static boolean isReadable(Path file, Path root, Problems found) {
    String name = file.getFileName().toString();
    if (Files.isSymbolicLink(file)) {
      if (!Files.exists(file)) {
        found.add(Place.START, "a link to nothing; remove it");
        return false;
      }
      if (leaves(root, file)) {
        found.add(Place.START, "a link that leaves the folder; put the file itself here");
        return false;
      }
    }
    if (!Files.isRegularFile(file)) {
      found.add(Place.START, "not a file; put a file here");
      return false;
    }
    if (!ID.matcher(name.substring(0, name.length() - QuestionFiles.ENDING.length())).matches()) {
      found.add(
          Place.START,
          "its name is the question's id; use only letters, digits, '.', '_' and '-', 100 at most");
      return false;
    }
    return true;
  }

  private void accept(QuestionReader.Located located, Problems found) {
    boolean fits = LengthRules.check(located, found);
    if (strict) {
      StrictRules.check(located, found);
    }
    if (!fits) {
      return;
    }
    Question question = located.question();
    String path = found.path();
    String sameId = pathById.putIfAbsent(question.id(), path);
    if (sameId != null) {
      found.add(Place.START, "%s has the same id; rename one of the files", sameId);
    }
    String text = FoldedText.of(question.prompt().text());
    String sameText = pathByText.putIfAbsent(text, path);
    if (sameText != null) {
      found.add(located.place("question"), "%s asks the same; remove or reword one", sameText);
    }
    if (sameId == null && sameText == null) {
      questions.put(question.id(), question);
    }
  }

  private static boolean leaves(Path root, Path link) {
    try {
      return !link.toRealPath().startsWith(root);
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** The name of the folder that the file lies in. */
  private static String topic(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null || parent.getFileName() == null
        ? "questions"
        : parent.getFileName().toString();
  }
}
