package dev.quizbot.files;

import java.util.List;

/**
 * Settings that can't be used; the message has a line for each that is wrong, and is meant for
 * people.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
