package dev.quizbot.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.quizbot.bank.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * How long {@code check} takes for 10,000 questions, beside the time that Jackson alone needs to
 * read the same files and make trees of their front matter. Both take turns in one process; the
 * medians are compared.
 */
public final class CheckBenchmark {
  private static final int QUESTIONS = 10_000;
  private static final int WARM_UP = 3;
  private static final int TURNS = 9;

  private CheckBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("questions");
    generate(folder);
    ObjectMapper jackson = new ObjectMapper(new YAMLFactory());
    List<Long> alone = new ArrayList<>();
    List<Long> check = new ArrayList<>();
    List<Long> strict = new ArrayList<>();
    for (int turn = 0; turn < WARM_UP + TURNS; turn++) {
      long jacksonTime = time(() -> parseAll(folder, jackson));
      long checkTime = time(() -> BankFolder.read(folder, false).bank().questions().size());
      long strictTime = time(() -> BankFolder.read(folder, true).bank().questions().size());
      if (turn >= WARM_UP) {
        alone.add(jacksonTime);
        check.add(checkTime);
        strict.add(strictTime);
      }
    }
    System.out.printf("%d questions, medians of %d turns%n", QUESTIONS, TURNS);
    System.out.printf("Jackson alone   %5d ms%n", median(alone));
    print("check", check, alone);
    print("check --strict", strict, alone);
    delete(folder);
  }

  /** The shipped questions over and over, each with a text of its own. */
  private static void generate(Path folder) throws IOException {
    List<Question> shipped = BankFolder.read(Path.of("seeds"), false).bank().questions();
    if (shipped.isEmpty()) {
      throw new IOException("no questions in seeds; start this in the repository's folder");
    }
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = shipped.get(i % shipped.size());
      Path topic = Files.createDirectories(folder.resolve(question.topic()));
      String prompt = question.prompt().text().substring(0, 20);
      Files.writeString(
          topic.resolve("q" + i + ".md"),
          QuestionFile.write(question).replace(prompt, "Number " + i + ": " + prompt));
    }
  }

  private static int parseAll(Path folder, ObjectMapper jackson) throws IOException {
    int parsed = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        parsed += jackson.readTree(Files.readAllBytes(file)).isObject() ? 1 : 0;
      }
    }
    return parsed;
  }

  private static long time(Callable<Integer> work) throws Exception {
    long start = System.nanoTime();
    if (work.call() != QUESTIONS) {
      throw new IllegalStateException("not all were read");
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void print(String what, List<Long> times, List<Long> alone) {
    double ratio = median(times) / (double) median(alone);
    System.out.printf("%-15s %5d ms, %.2f times Jackson alone%n", what, median(times), ratio);
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
