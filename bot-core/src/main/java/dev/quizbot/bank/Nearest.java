package dev.quizbot.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words that somebody may have meant by an unknown one. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidates that begin with the word or differ from it in few letters, the nearest first.
   *
   * @param limit how many at most
   */
  public static List<String> to(String word, Collection<String> candidates, int limit) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return candidates.stream()
        .map(candidate -> new Scored(candidate, distance(wanted, candidate)))
        .filter(scored -> scored.distance <= Math.max(1, wanted.length() / 3))
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
        .limit(limit)
        .map(Scored::word)
        .toList();
  }

  private record Scored(String word, int distance) {}

  private static int distance(String wanted, String candidate) {
    String known = candidate.toLowerCase(Locale.ROOT);
    if (wanted.length() > 1 && known.startsWith(wanted)) {
      return 0;
    }
    return levenshtein(wanted, known);
  }

  private static int levenshtein(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
