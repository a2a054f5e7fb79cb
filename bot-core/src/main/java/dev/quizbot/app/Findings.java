package dev.quizbot.app;

import dev.quizbot.app.Doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects what a doctor finds; what fails is a finding, and the next is looked at all the same.
 */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void add(boolean right, String what, String text) {
    all.add(new Finding(right, what, text));
  }

  void addAll(List<Finding> findings) {
    all.addAll(findings);
  }

  void attempt(String what, Runnable look) {
    attempt(
        what,
        () -> {
          look.run();
          return true;
        });
  }

  <T> Optional<T> attempt(String what, Supplier<T> look) {
    try {
      return Optional.of(look.get());
    } catch (RuntimeException failure) {
      add(false, what, Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
      return Optional.empty();
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
