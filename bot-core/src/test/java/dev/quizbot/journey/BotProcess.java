package dev.quizbot.journey;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot's program as a process of its own, with nothing in its environment but what is given. */
public final class BotProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader = new Thread(this::read, "output");

  private BotProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program on this test's class path, by its class with {@code main}. */
  public static BotProcess start(Class<?> program, Map<String, String> environment) {
    return start(program, environment, List.of());
  }

  /** As {@link #start(Class, Map)}, with options for the JVM. */
  public static BotProcess start(
      Class<?> program, Map<String, String> environment, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new BotProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has written so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits for a line in which the pattern is found, and returns its first group, if it has one. */
  public String awaitLine(String regex) {
    Pattern pattern = Pattern.compile(regex);
    await()
        .atMost(PATIENCE)
        .failFast(
            "ended: " + lines,
            () -> !process.isAlive() && lines.stream().noneMatch(l -> pattern.matcher(l).find()))
        .until(() -> lines.stream().anyMatch(line -> pattern.matcher(line).find()));
    Matcher found =
        lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst().orElseThrow();
    return found.groupCount() > 0 ? found.group(1) : found.group();
  }

  /** Waits for its end; the exit code. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("still running: " + lines);
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells it to stop (SIGTERM), and waits until it has. */
  public int stop() {
    process.toHandle().destroy(); // Process's own method would close the output, too
    return awaitEnd();
  }

  /** Ends it at once (SIGKILL). */
  public void kill() {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException ended) {
      lines.add("output ended: " + ended);
    }
  }
}
