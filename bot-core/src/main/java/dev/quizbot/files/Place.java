package dev.quizbot.files;

/**
 * Where something stands in a file.
 *
 * @param line 1 is the first
 * @param column 1 is the first; counts characters as people see them typed, not bytes
 */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);
}
