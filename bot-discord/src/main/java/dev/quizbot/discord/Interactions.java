package dev.quizbot.discord;

import dev.quizbot.card.Card;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each interaction to who answers it; the one place where their failures are logged. */
final class Interactions extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);
  private static final Card FAILED = Card.of("Something went wrong. Please try again in a minute.");

  private final CommandHandler commands;
  private final PressHandler presses;

  private final Phaser inHand = new Phaser(1);

  Interactions(CommandHandler commands, PressHandler presses) {
    this.commands = commands;
    this.presses = presses;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    guarded(event, "command=" + event.getName(), () -> commands.handle(event));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    commands.complete(event);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    guarded(event, "press=" + event.getComponentId(), () -> presses.handle(event, List.of()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    guarded(
        event, "press=" + event.getComponentId(), () -> presses.handle(event, event.getValues()));
  }

  /** Waits until no interaction is being answered. */
  void awaitIdle(Duration patience) throws InterruptedException {
    try {
      int phase = inHand.arriveAndDeregister();
      inHand.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      log.warn("stopping while interactions={} are being answered", inHand.getUnarrivedParties());
    }
  }

  private void guarded(IReplyCallback event, String what, Runnable handler) {
    inHand.register();
    try {
      handler.run();
    } catch (RuntimeException failure) {
      log.warn("failed {} interaction={}", what, event.getId(), failure);
      if (event.isAcknowledged()) {
        event.getHook().editOriginal(CardMessages.edit(FAILED)).queue();
      } else {
        event.reply(CardMessages.message(FAILED)).setEphemeral(true).queue();
      }
    } finally {
      inHand.arriveAndDeregister();
    }
  }
}
