package dev.quizbot.discord;

import java.util.EnumSet;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The least that answers a click: the bare limit for the benchmark. */
final class EmptyBot extends ListenerAdapter {
  public static void main(String[] args) throws InterruptedException {
    JDABuilder.createLight(System.getenv("DISCORD_TOKEN"), EnumSet.noneOf(GatewayIntent.class))
        .setRestConfig(new RestConfig().setBaseUrl(System.getenv("QUIZBOT_DISCORD_API_URL")))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return System.getenv("QUIZBOT_DISCORD_GATEWAY_URL");
              }
            })
        .addEventListeners(new EmptyBot())
        .build()
        .awaitReady();
    System.out.println("ready");
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    event.reply("ok").setEphemeral(true).queue();
  }
}
