package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.card.HelpCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {
  private final String help =
      SlashCommands.PHRASES.help().stream()
          .map(HelpCard.Entry::example)
          .collect(Collectors.joining("\n", "\n", "\n"));

  @Test
  void helpShowsEveryCommandWithAnExample() {
    for (CommandData command : SlashCommands.all()) {
      for (String typed : typed((SlashCommandData) command)) {
        assertThat(help).containsPattern("\n/" + typed + "[ \n]");
      }
    }
  }

  @Test
  void helpShowsTheOptionsOfTheLeaderboard() {
    assertThat(options(SlashCommands.LEADERBOARD)).isNotEmpty().allMatch(help::contains);
    assertThat(options(SlashCommands.QUIZ)).isNotEmpty().allMatch(help::contains);
  }

  @Test
  void theInviteLinkAsksForJustWhatTheCodeNeeds() throws Exception {
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("&permissions=" + Permission.getRaw(Needs.ALL) + "`");
  }

  private static List<String> typed(SlashCommandData command) {
    List<String> typed = new ArrayList<>();
    command.getSubcommands().forEach(sub -> typed.add(command.getName() + " " + sub.getName()));
    return typed.isEmpty() ? List.of(command.getName()) : typed;
  }

  private static List<String> options(String command) {
    return SlashCommands.all().stream()
        .map(SlashCommandData.class::cast)
        .filter(one -> one.getName().equals(command))
        .flatMap(one -> one.getOptions().stream())
        .map(OptionData::getName)
        .map(name -> name + ":")
        .toList();
  }
}
