package dev.quizbot.files;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file. */
final class Problems {
  private final String path;
  private final List<Problem> found = new ArrayList<>();

  Problems(String path) {
    this.path = path;
  }

  void add(Place place, String message, Object... arguments) {
    found.add(new Problem(path, place.line(), place.column(), message.formatted(arguments)));
  }

  String path() {
    return path;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
