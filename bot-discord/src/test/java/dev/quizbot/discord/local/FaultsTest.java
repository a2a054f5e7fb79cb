package dev.quizbot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quizbot.local.Exchange;
import dev.quizbot.local.Hold;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong between the real JDA and the local Discord. Each test has a channel of its own.
 */
class FaultsTest extends SampleBotTest {

  FaultsTest() throws InterruptedException {}

  @Test
  void sameNonceIsOneMessage() {
    var first = bot.channel(channel).sendMessage("Hello").setNonce("round-1").complete();
    var again = bot.channel(channel).sendMessage("Hello").setNonce("round-1").complete();

    assertThat(again.getId()).isEqualTo(first.getId());
    assertThat(channel.messages()).extracting(Message::id).containsExactly(first.getId());
  }

  @Test
  void lostAnswerLeavesOneMessage() {
    discord.faults().loseAnswer("POST", "/channels/*/messages");

    assertThatThrownBy(
            () -> bot.channel(channel).sendMessage("Hello").setNonce("round-2").complete())
        .isInstanceOf(ErrorResponseException.class);
    bot.channel(channel).sendMessage("Hello").setNonce("round-2").complete();

    assertThat(channel.messages()).hasSize(1);
    assertThat(discord.requests("POST", "/channels/" + channel.id() + "/messages"))
        .extracting(Exchange::isAnswered)
        .containsExactly(false, true);
  }

  @Test
  void rateLimitIsObeyed() {
    discord.faults().limit("POST", "/channels/*/messages", 1, Duration.ofSeconds(1));
    long before = System.nanoTime();

    bot.channel(channel).sendMessage("Hello").complete();

    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(900).toNanos());
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void botStartsNewSessionWhenItsOwnIsForgotten() {
    discord.invalidateGateway();

    await().atMost(Duration.ofSeconds(20)).until(discord::isBotConnected);
    await().until(() -> bot.jda().getTextChannelById(channel.id()) != null);
    assertThat(ada.command(channel, "quiz", Map.of()).reply().text()).startsWith("Which one");
  }

  @Test
  void interactionMissedWhileDisconnectedIsDeliveredOnResume() {
    discord.dropGateway();

    assertThat(ada.command(channel, "quiz", Map.of()).reply().text()).startsWith("Which one");
  }

  @Test
  void redeliveredInteractionIsAnsweredOnce() {
    Interaction asked = ada.command(channel, "quiz", Map.of());
    asked.reply();
    asked.redeliver();

    String callback = "/interactions/" + asked.id() + "/*/callback";
    await().until(() -> discord.requests("POST", callback).size() == 2);
    assertThat(discord.requests("POST", callback))
        .extracting(Exchange::status)
        .containsExactly(200, 400);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void serverErrorLeavesNothing() {
    discord.faults().fail("POST", "/channels/*/messages", 1, 500);

    assertThatThrownBy(() -> bot.channel(channel).sendMessage("Hello").complete())
        .isInstanceOf(ErrorResponseException.class);
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void heldAnswerComesWhenReleased() {
    Hold hold = discord.faults().hold("POST", "/channels/*/messages");
    var sent = bot.channel(channel).sendMessage("Hello").submit();

    hold.awaitCarriedOut();
    assertThat(channel.messages()).hasSize(1);
    assertThat(sent).isNotDone();

    hold.release();
    assertThat(sent).succeedsWithin(Interaction.PATIENCE);
  }
}
