package dev.quizbot.quiz;

import java.util.Map;
import java.util.Optional;

/** Small texts that an adapter must remember, by name. Each method is one transaction. */
public interface Keep {
  Optional<String> kept(String name);

  /** All whose name begins so. */
  Map<String, String> keptUnder(String prefix);

  /** Puts a text in the place of whatever is there. */
  void keep(String name, String text);

  /**
   * Forgets a text, if it is this one.
   *
   * @return false if it is not there or another one; of several callers at once, one gets true
   */
  boolean forget(String name, String text);

  /**
   * Puts a text in the place of this one.
   *
   * @return false if it is not there or another one; of several callers at once, one gets true
   */
  boolean replace(String name, String text, String other);

  /**
   * Puts a text there if nothing is.
   *
   * @return false if something is there; of several callers at once, one gets true
   */
  boolean keepFirst(String name, String text);
}
