package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.Message;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

/** Threads that people use, that Discord archives, and that moderators lock. */
class DiscordThreadsTest extends OnDiscord {
  private static final Duration UNTIL_CLOSED = Duration.ofDays(2);
  private static final String WHY = "Answered right: ";

  @Test
  void theExplanationComesWhateverElseIsInTheThread() {
    Message question = ask("spark");
    Channel thread = question.startThread(ada(), "What do you think?");
    ask(thread, "kafka");
    discord().guild().allow(ada(), Permission.MANAGE_CHANNEL);
    ada().command(thread, "daily set", Map.of("when", "09:30 UTC spark")).reply();
    ada().command(thread, "leaderboard", Map.of()).reply();
    await().until(() -> thread.messages().size() == 3);

    world().restartBot();
    world().pass(UNTIL_CLOSED);
    await().until(() -> explanations(thread) == 2);
    assertThat(replies(thread)).isEqualTo(1);
    world().restartBot();
    ask("sql");
    assertThat(explanations(thread)).isEqualTo(2);
  }

  @Test
  void anArchivedThreadGetsItsExplanation() {
    Message question = ask("spark");
    Channel thread = question.startThread(ada(), "What do you think?");
    ada().say(thread, "I think A.");
    thread.archive();
    world().restartBot();
    world().pass(UNTIL_CLOSED);

    await().until(() -> explanations(thread) == 1);
    assertThat(thread.isArchived()).isFalse();
    assertThat(replies(general())).isZero();
  }

  @Test
  void whereTheThreadIsLockedTheExplanationIsAReply() {
    Message known = ask("spark");
    Message unknown = ask("kafka");
    Channel first = known.startThread(ada(), "What do you think?");
    Channel second = unknown.startThread(ada(), "And here?");
    first.lock();
    second.lock();
    second.archive();
    world().restartBot();
    world().pass(UNTIL_CLOSED);

    await().until(() -> replies(general()) == 2);
    assertThat(explanations(first) + explanations(second)).isZero();
  }

  @Test
  void aQuestionInAnArchivedThreadIsClosedAndExplained() {
    Channel thread = ada().say(general(), "Let us quiz").startThread(ada(), "Quiz");
    Message question = ask(thread, "spark");
    thread.archive();
    world().restartBot();
    world().pass(UNTIL_CLOSED);

    await().until(() -> replies(thread) == 1);
    assertThat(question.text()).contains("closed");
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void aCountInAnArchivedThreadIsShown() {
    Channel thread = ada().say(general(), "Let us quiz").startThread(ada(), "Quiz");
    Message question = ask(thread, "spark");
    thread.archive();
    ada().press(question, "A").reply();
    world().eventually(() -> question.text().contains("1 answered"));
  }

  private static long explanations(Channel channel) {
    return channel.messages().stream().filter(m -> m.text().contains(WHY)).count()
        + channel.messages().stream().filter(m -> m.text().contains("Nobody answered.")).count();
  }

  private static long replies(Channel channel) {
    return channel.messages().stream().filter(m -> m.repliesTo().isPresent()).count();
  }
}
