package dev.quizbot.benchmark;

import dev.quizbot.journey.BotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A thousand clicks by fifty people, two at once, on a bot that runs as a process of its own. */
public final class Clicks {
  /** What README.md advises for little memory; other options by {@code -Dbenchmark.jvm}. */
  public static final List<String> JVM =
      List.of(
          System.getProperty(
                  "benchmark.jvm", "-Xms16m -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
              .split(" ", -1));

  public static final int PEOPLE = 50;
  public static final int QUESTIONS = 20;
  private static final int AT_ONCE = 2;

  private Clicks() {}

  /**
   * Times, sorted.
   *
   * @param nanos from a click to its acknowledgement
   */
  public record Times(List<Long> nanos) {
    public Times {
      nanos = nanos.stream().sorted().toList();
    }

    double millis(double share) {
      return nanos.get((int) Math.min(nanos.size() - 1L, Math.round(share * nanos.size()))) / 1e6;
    }
  }

  /** Lets everybody click once on each question. */
  public static Times run(ToLongBiFunction<Integer, Integer> click) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Long>> clicks = new ArrayList<>();
      for (int question = 0; question < QUESTIONS; question++) {
        for (int person = 0; person < PEOPLE; person++) {
          int q = question;
          int p = person;
          clicks.add(() -> click.applyAsLong(p, q));
        }
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<Long> time : threads.invokeAll(clicks)) {
        nanos.add(time.get());
      }
      return new Times(nanos);
    } finally {
      threads.shutdown();
    }
  }

  /** Prints a line of the table. */
  public static void print(String name, Times times, BotProcess bot) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-28s p50 %6.2f ms   p99 %6.2f ms   resident %d MB (at most %d MB)%n",
        name,
        times.millis(0.5),
        times.millis(0.99),
        memory(bot, "VmRSS"),
        memory(bot, "VmHWM"));
  }

  /** Prints how long a program takes until it says that it is ready: the median of five starts. */
  public static void printStart(String name, Class<?> program, Map<String, String> environment) {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      try (BotProcess bot = BotProcess.start(program, environment, JVM)) {
        bot.awaitLine("ready");
        millis.add((System.nanoTime() - start) / 1_000_000);
      }
    }
    millis.sort(null);
    System.out.printf(Locale.ROOT, "%-28s ready after %d ms %s%n", name, millis.get(2), millis);
  }

  private static long memory(BotProcess bot, String field) throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(bot.pid()), "status"));
    Matcher size = Pattern.compile(field + ":\\s+(\\d+) kB").matcher(status);
    return size.find() ? Long.parseLong(size.group(1)) / 1000 : -1;
  }
}
