package dev.quizbot.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Where answers come from.
 *
 * @param echo whether to print what was read, because it comes from a file or a program and shows
 *     nowhere else
 */
record Keyboard(BufferedReader in, boolean echo) {

  /** Asks for a line; none at the end of the input or when nothing can be shown any more. */
  Optional<String> ask(String prompt, Screen screen) throws IOException {
    screen.prompt(prompt);
    if (screen.isGone()) {
      return Optional.empty(); // nobody can see the question
    }
    Optional<String> line = Optional.ofNullable(in.readLine());
    if (echo || line.isEmpty()) {
      screen.printLine(line.orElse(""));
    }
    return line;
  }
}
