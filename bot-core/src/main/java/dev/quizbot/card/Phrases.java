package dev.quizbot.card;

import java.util.List;

/** Turns of phrase that several cards share. */
final class Phrases {
  private Phrases() {}

  static String points(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  static String players(int players) {
    return players == 1 ? "1 player" : players + " players";
  }

  static String questions(int questions) {
    return questions == 1 ? "1 question" : questions + " questions";
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  static String all(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code A}, {@code A or B}, {@code A, B or C}. */
  static String any(List<String> words) {
    return joined(words, " or ");
  }

  private static String joined(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    List<String> first = words.subList(0, words.size() - 1);
    return String.join(", ", first) + last + words.get(words.size() - 1);
  }
}
