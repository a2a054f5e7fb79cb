package dev.quizbot.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.Test;

/** The real JDA on the local Discord. Each test has a channel of its own. */
class LocalDiscordTest extends SampleBotTest {

  LocalDiscordTest() throws InterruptedException {}

  @Test
  void commandIsAnsweredAndButtonPressed() {
    Message question = ada.command(channel, "quiz", Map.of("topic", "spark")).reply();
    assertThat(question.text()).startsWith("Which one, Ada?");
    assertThat(channel.messages()).containsExactly(question);

    Answer answer = ada.press(question, "A").answer();

    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.nanos()).isPositive().isLessThan(Duration.ofSeconds(3).toNanos());
    assertThat(ada.privately()).last().extracting(Message::text).isEqualTo("Recorded choice:0");
    assertThat(channel.messages()).containsExactly(question);
  }

  @Test
  void disabledAndUnknownButtonsCannotBePressedButForged() {
    Message question = ada.command(channel, "quiz", Map.of()).reply();

    assertThatThrownBy(() -> ada.press(question, "B")).hasMessageContaining("disabled");
    assertThatThrownBy(() -> ada.press(question, "C")).hasMessageContaining("no 'C'");
    assertThat(ada.pressRaw(channel, question, "choice:9").reply().text())
        .isEqualTo("Recorded choice:9");
  }

  @Test
  void pickingUpdatesTheMessage() {
    Message question = ada.command(channel, "quiz", Map.of()).reply();

    Answer answer = ada.pickFrom(question, "many", List.of("0", "1")).answer();

    assertThat(answer.type()).isEqualTo(Answer.Type.UPDATE);
    assertThat(question.text()).isEqualTo("Chosen [0, 1]");
    assertThat(question.buttons()).isEmpty();
  }

  @Test
  void modalIsFilledIn() {
    Message question = ada.command(channel, "quiz", Map.of()).reply();
    Modal modal = ada.press(question, "Form").answer().modal().orElseThrow();

    assertThat(ada.submit(modal, Map.of("why", "it is")).reply().text()).isEqualTo("Because it is");
  }

  @Test
  void topicCompletes() {
    assertThat(ada.complete(channel, "quiz", "topic", "spa").choices())
        .containsExactly(new Choice("spark", "spark"));
  }

  @Test
  void deferredReplyIsEditedAndFollowedUp() {
    Interaction later = ada.command(channel, "later", Map.of());

    assertThat(later.reply().text()).isEqualTo("Here it is");
    await().until(() -> later.followUps().size() == 1);
    assertThat(later.answer().type()).isEqualTo(Answer.Type.DEFERRED_REPLY);
    assertThat(later.answer().isEphemeral()).isTrue();
  }

  @Test
  void personIsAnOption() {
    Person grace = discord.person("Grace");

    assertThat(ada.command(channel, "stats", Map.of("player", grace)).reply().text())
        .contains(grace.id());
  }

  @Test
  void threadStartsFromMessageOnce() {
    var posted = bot.channel(channel).sendMessage("Question").complete();
    var thread = posted.createThreadChannel("Answers").complete();
    thread.sendMessage("Because").complete();

    Channel seen = channel.messages().get(0).thread().orElseThrow();
    assertThat(seen.name()).isEqualTo("Answers");
    assertThat(seen.messages()).extracting(Message::text).containsExactly("Because");
    assertThatThrownBy(() -> posted.createThreadChannel("Again").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e ->
                assertThat(e.getErrorResponse())
                    .isEqualTo(ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS));
  }

  @Test
  void historyIsPaged() {
    for (String text : List.of("one", "two", "three")) {
      bot.channel(channel).sendMessage(text).complete();
    }
    Message two = channel.messages().get(1);

    assertThat(bot.channel(channel).getHistoryAfter(two.id(), 10).complete().getRetrievedHistory())
        .extracting(net.dv8tion.jda.api.entities.Message::getContentRaw)
        .containsExactly("three");
    assertThat(bot.channel(channel).getHistory().retrievePast(2).complete())
        .extracting(net.dv8tion.jda.api.entities.Message::getContentRaw)
        .containsExactly("three", "two");
  }

  @Test
  void botLearnsOfMissingPermission() {
    channel.takeFromBot(Permission.MESSAGE_SEND);
    await().until(() -> !bot.channel(channel).canTalk());
    channel.giveBackToBot(Permission.MESSAGE_SEND);
    await().until(() -> bot.channel(channel).canTalk());
  }

  @Test
  void commandNeedsItsPermissionAndTheBotSeesIt() {
    Person grace = discord.person("Grace");
    assertThatThrownBy(() -> grace.command(channel, "daily", Map.of()))
        .hasMessageContaining("may not use");

    discord.guild().allow(grace, Permission.MANAGE_CHANNEL);

    assertThat(grace.command(channel, "daily", Map.of()).reply().text()).isEqualTo("Allowed: true");
  }

  @Test
  void threadAndForeignGuildAreVenuesToo() {
    Channel elsewhere = discord.guild("Another guild").channel("general");
    assertThat(ada.command(elsewhere, "quiz", Map.of()).reply().channel()).isEqualTo(elsewhere);

    var posted = bot.channel(channel).sendMessage("Question").complete();
    posted.createThreadChannel("Talk").complete();
    Channel thread = channel.threads().get(0);
    Message inThread = ada.command(thread, "quiz", Map.of()).reply();
    ada.press(inThread, "A").reply();
    assertThat(thread.messages()).containsExactly(inThread);
  }

  @Test
  void deletedChannelIsGoneForTheBot() {
    channel.delete();

    await().until(() -> bot.jda().getTextChannelById(channel.id()) == null);
  }

  @Test
  void unrestrictedMentionIsRecordedAsPing() {
    bot.channel(channel).sendMessage("<@1>").setAllowedMentions(List.of()).complete();
    assertThat(discord.pings()).isEmpty();

    bot.channel(channel).sendMessage("<@1> and text").complete();
    assertThat(discord.pings()).extracting(Ping::mention).containsExactly("<@1>");
  }

  @Test
  void wrongTokenIsRefused() {
    assertThat(Raw.status(discord, "GET", "/users/@me", "wrong", "")).isEqualTo(401);
  }
}
