package dev.quizbot.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The question files in a folder.
 *
 * @param root the folder, with links followed
 * @param files as the author would write their paths, in order; among them are links to folders,
 *     which are not followed
 * @param problems with what could not be looked at
 */
record QuestionFiles(Path root, List<Path> files, List<Problem> problems) {
  static final String ENDING = ".md";

  static QuestionFiles in(Path folder) {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Path root = folder;
    try {
      root = folder.toRealPath();
      Files.walkFileTree(root, new Collector(folder, root, files, problems));
      if (files.isEmpty() && problems.isEmpty()) {
        problems.add(problem(folder, "no question files; put .md files into folders, one a topic"));
      }
    } catch (IOException missing) {
      problems.add(problem(folder, "no such folder; create it or name another"));
    }
    return new QuestionFiles(root, files.stream().sorted().toList(), problems);
  }

  /** A text that differs when a file has changed, come or gone. */
  String state() {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      state.append(file).append(' ').append(state(file)).append('\n');
    }
    return state.append(problems).toString();
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size();
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Problem problem(Path path, String message) {
    return new Problem(shown(path), 1, 1, message);
  }

  /** Collects files, passes hidden ones over, and goes on after what can't be read. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path root;
    private final List<Path> files;
    private final List<Problem> problems;

    Collector(Path folder, Path root, List<Path> files, List<Problem> problems) {
      this.folder = folder;
      this.root = root;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      boolean linkedFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
      if (!isHidden(file) && !name.equals("readme.md") && (linkedFolder || name.endsWith(ENDING))) {
        files.add(asWritten(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      problems.add(problem(asWritten(path), "can't be read; look at its permissions"));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    private Path asWritten(Path path) {
      return folder.resolve(root.relativize(path));
    }
  }
}
