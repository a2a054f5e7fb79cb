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

  /** What to say of an unknown word: which known one may be meant, or else all of them. */
  public static String advice(String word, Collection<String> known) {
    return to(word, known, 1).stream()
        .findFirst()
        .map("did you mean '%s'?"::formatted)
        .orElseGet(() -> "known are " + String.join(", ", known.stream().sorted().toList()));
  }

  private record Scored(String word, int distance) {}

  private static int distance(String wanted, String candidate) {
    String known = candidate.toLowerCase(Locale.ROOT);
    if (wanted.length() > 1 && known.startsWith(wanted)) {
      return 0;
    }
    return edits(wanted, known);
  }

  /**
   * How many letters must be added, removed, replaced or swapped with their neighbour: optimal
   * string alignment.
   */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1 && j > 1 && areSwapped(a, i, b, j)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
