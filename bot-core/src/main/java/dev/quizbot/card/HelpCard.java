package dev.quizbot.card;

import java.util.List;
import java.util.stream.Collectors;

/** How to use the bot. */
public final class HelpCard {
  private HelpCard() {}

  /**
   * A command.
   *
   * @param example as one types it on the platform
   */
  public record Entry(String example, String does) {}

  public static Card of(List<Entry> commands) {
    return Card.of(
        "How to quiz",
        new Block.Markdown(
            commands.stream()
                .map(command -> "- `%s` %s".formatted(command.example(), command.does()))
                .collect(Collectors.joining("\n"))),
        new Block.Plain(
            "An easy question is worth 10 points, a medium one 20, a hard one 30. Where several"
                + " answers apply, part of them gives part of the points."));
  }
}
