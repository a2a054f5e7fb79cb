package dev.quizbot.files;

import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The bank of a running bot. It can be read again while it is in use, and what breaks in a file
 * never takes a question away that was good before.
 */
public final class LiveBank implements Supplier<QuestionBank> {
  private final Path folder;
  private String state;
  private volatile BankReport report;

  /** Reads the folder. */
  public LiveBank(Path folder) {
    this.folder = folder;
    state = QuestionFiles.in(folder).state();
    report = BankFolder.read(folder, false);
  }

  @Override
  public QuestionBank get() {
    return report.bank();
  }

  /** What was wrong when the folder was read last. */
  public List<Problem> problems() {
    return report.problems();
  }

  /**
   * Reads the folder again if a file in it has changed, come or gone. A question whose file has a
   * problem now stays as it was; if nothing in the folder is good any more, the whole bank does.
   *
   * @return whether there was anything to read
   */
  public synchronized boolean refresh() {
    String now = QuestionFiles.in(folder).state();
    if (now.equals(state)) {
      return false;
    }
    BankReport fresh = BankFolder.read(folder, false);
    report = new BankReport(merged(report.bank(), fresh), fresh.problems());
    state = now;
    return true;
  }

  private static QuestionBank merged(QuestionBank before, BankReport fresh) {
    if (fresh.bank().questions().isEmpty() && !fresh.problems().isEmpty()) {
      return before;
    }
    Set<String> broken =
        fresh.problems().stream().map(LiveBank::id).collect(Collectors.toUnmodifiableSet());
    List<Question> questions = new ArrayList<>(fresh.bank().questions());
    before.questions().stream()
        .filter(old -> broken.contains(old.id()))
        .filter(old -> fresh.bank().question(old.id()).isEmpty())
        .forEach(questions::add);
    return QuestionBank.of(questions);
  }

  private static String id(Problem problem) {
    String name = problem.path().substring(problem.path().lastIndexOf('/') + 1);
    boolean ending = name.toLowerCase(Locale.ROOT).endsWith(QuestionFiles.ENDING);
    return ending ? name.substring(0, name.length() - QuestionFiles.ENDING.length()) : name;
  }
}
