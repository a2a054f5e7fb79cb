package dev.quizbot.discord.local;

import java.util.List;
import java.util.Optional;

/**
 * The bot's first answer to an interaction.
 *
 * @param message what a reply shows, what a deferred one will be, or what was updated
 * @param choices for {@link Type#CHOICES}
 * @param modal for {@link Type#MODAL}
 * @param nanos from the interaction's dispatch to the arrival of this answer
 */
public record Answer(
    Type type, Optional<Message> message, List<Choice> choices, Optional<Modal> modal, long nanos) {

  /** How it was answered; the code is the API's number for it. */
  public enum Type {
    REPLY(4),
    DEFERRED_REPLY(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    CHOICES(8),
    MODAL(9);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Optional<Type> of(int code) {
      return List.of(values()).stream().filter(type -> type.code == code).findFirst();
    }
  }

  public Answer {
    choices = List.copyOf(choices);
  }

  /** Whether only the person who asked sees it. */
  public boolean isEphemeral() {
    return message.map(Message::isEphemeral).orElse(false);
  }
}
