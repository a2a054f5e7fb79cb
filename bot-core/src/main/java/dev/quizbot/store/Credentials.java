package dev.quizbot.store;

import java.util.Optional;

/**
 * Who the bot is to a database server. What is absent here may stand in the database's URL.
 *
 * @param password never shown
 */
public record Credentials(Optional<String> user, Optional<String> password) {
  public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "Credentials[user=%s]".formatted(user.orElse(""));
  }
}
