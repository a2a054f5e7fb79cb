package dev.quizbot.discord;

import dev.quizbot.app.ChatBot;
import dev.quizbot.card.Press;
import dev.quizbot.quiz.Caller;
import dev.quizbot.quiz.Presses.Pressed;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.Nullable;

/** Hands each interaction to who answers it. */
final class Interactions extends ListenerAdapter {
  private final ChatBot bot;

  Interactions(ChatBot bot) {
    this.bot = bot;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    bot.responder()
        .respond(
            event.getName(),
            "command=%s interaction=%s".formatted(event.getName(), event.getId()),
            new EventExchange(event),
            () ->
                bot.commands()
                    .answer(
                        CommandEvents.command(event, bot.zone()), caller(event), event.getId()));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    List<String> choices = bot.commands().completions(typed, OptionData.MAX_CHOICES);
    bot.responder().answered("completion", event.replyChoiceStrings(choices).submit());
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    press(event, List.of());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    press(event, event.getValues());
  }

  private void press(GenericComponentInteractionCreateEvent event, List<String> values) {
    Pressed pressed =
        new Pressed(event.getComponentId(), indexes(values), event.getTimeCreated().toInstant());
    bot.responder()
        .respond(
            Press.kindOf(event.getComponentId()),
            "press=%s interaction=%s".formatted(event.getComponentId(), event.getId()),
            new EventExchange(event),
            () -> bot.presses().answer(pressed, caller(event)));
  }

  /** What is no number becomes an index that no choice has. */
  private static Set<Integer> indexes(List<String> values) {
    return values.stream()
        .map(value -> value.matches("[0-9]") ? Integer.parseInt(value) : -1)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Caller caller(GenericInteractionCreateEvent event) {
    Member member = event.getMember();
    return new Caller(
        player(event.getUser(), member),
        DiscordPlatform.venue((GuildMessageChannel) event.getGuildChannel()),
        () ->
            member != null
                && member.hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE));
  }

  static Player player(User user, @Nullable Member member) {
    String name = member == null ? user.getEffectiveName() : member.getEffectiveName();
    return new Player(new PlayerId(DiscordPlatform.NAME, user.getId()), name);
  }
}
