package dev.quizbot.discord;

import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** A slash command as text, the same for the one we have and the one Discord has of us. */
final class CommandText {
  private CommandText() {}

  static String of(Command there) {
    return of(CommandData.fromCommand(there));
  }

  static String of(CommandData wanted) {
    return wanted.toData().remove("type").toString();
  }
}
