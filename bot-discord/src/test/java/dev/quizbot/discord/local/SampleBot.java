package dev.quizbot.discord.local;

import static net.dv8tion.jda.api.Permission.MANAGE_CHANNEL;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.OkHttpClient;

/** A bot on the real JDA that does one of everything. */
final class SampleBot extends ListenerAdapter implements AutoCloseable {

  private final JDA jda;

  SampleBot(LocalDiscord discord) throws InterruptedException {
    this.jda =
        JDABuilder.createLight(discord.token(), List.of())
            .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
            .setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return discord.gatewayUrl();
                  }
                })
            // What a lost answer does is then up to the test, and not to a silent second request.
            .setHttpClientBuilder(new OkHttpClient.Builder().retryOnConnectionFailure(false))
            .addEventListeners(this)
            .build();
    jda.awaitReady();
  }

  void register() {
    jda.updateCommands()
        .addCommands(
            Commands.slash("quiz", "Asks a question")
                .addOptions(new OptionData(OptionType.STRING, "topic", "About what", false, true)),
            Commands.slash("daily", "Sets the daily post")
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(MANAGE_CHANNEL)),
            Commands.slash("later", "Answers after a while"),
            Commands.slash("stats", "Shows somebody's score")
                .addOption(OptionType.USER, "player", "Whose", true))
        .complete();
  }

  JDA jda() {
    return jda;
  }

  TextChannel channel(Channel channel) {
    TextChannel known = jda.getTextChannelById(channel.id());
    if (known == null) {
      throw new IllegalStateException("the bot does not know channel=" + channel.id());
    }
    return known;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    switch (event.getName()) {
      case "quiz" ->
          event
              .reply("Which one, " + event.getUser().getEffectiveName() + "?")
              .setComponents(
                  ActionRow.of(
                      Button.primary("choice:0", "A"),
                      Button.primary("choice:1", "B").asDisabled(),
                      Button.secondary("form", "Form")),
                  ActionRow.of(
                      StringSelectMenu.create("many")
                          .addOption("First", "0")
                          .addOption("Second", "1")
                          .setMaxValues(2)
                          .build()))
              .queue();
      case "daily" -> event.reply("Allowed: " + mayManage(event)).setEphemeral(true).queue();
      case "later" ->
          event
              .deferReply(true)
              .flatMap(hook -> hook.editOriginal("Here it is"))
              .flatMap(message -> event.getHook().sendMessage("And more"))
              .queue();
      default ->
          event
              .reply("Score of " + event.getOptions().get(0).getAsMember())
              .setEphemeral(true)
              .queue();
    }
  }

  private static boolean mayManage(SlashCommandInteractionEvent event) {
    Member member = event.getMember();
    return member != null && member.hasPermission(event.getGuildChannel(), MANAGE_CHANNEL);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    if (event.getComponentId().equals("form")) {
      TextInput why = TextInput.create("why", TextInputStyle.SHORT).build();
      event
          .replyModal(Modal.create("reason", "Why?").addComponents(Label.of("Why", why)).build())
          .queue();
      return;
    }
    event.reply("Recorded " + event.getComponentId()).setEphemeral(true).queue();
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    event.editMessage("Chosen " + event.getValues()).setComponents().queue();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    event.reply("Because " + event.getValues().get(0).getAsString()).setEphemeral(true).queue();
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    event.replyChoiceStrings(event.getFocusedOption().getValue() + "rk").queue();
  }

  @Override
  public void close() {
    jda.shutdownNow();
  }
}
