package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.app.BotSettings;
import dev.quizbot.discord.local.Interaction;
import dev.quizbot.discord.local.Message;
import dev.quizbot.local.Hold;
import dev.quizbot.store.Locks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How the bot shares its connections and threads, and lets go of them. */
class DiscordConnectionTest extends OnDiscord {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static final int CROWD = 40;

  @Test
  void severalShardsServeAsOne() {
    for (int shards : List.of(2, -1)) {
      world().stopBot();
      world().startBot(world().settings().with(DiscordSettings.SHARDS, shards));
      Message question = ask(world().channel("shards " + shards), "spark");
      assertThat(ada().press(question, "A").reply().text()).contains("You answered A.");
    }
  }

  @Test
  void aStopWaitsForNoRequestThatHangs() {
    Hold hold = discord().faults().hold("POST", "/channels/*/messages");
    ada().command(general(), "quiz", Map.of("topic", "spark"));
    hold.awaitCarriedOut();

    long begin = System.nanoTime();
    world().stopBot();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST_STOP);
    hold.release();
  }

  @Test
  void manyAnswersAtOnceChangeTheMessageOnceInAWhile() {
    Message question = ask("spark");
    long begin = System.nanoTime();
    for (int i = 0; i < CROWD; i++) {
      discord().person("P" + i).press(question, "A");
    }
    world().eventually(() -> question.text().contains(CROWD + " answered"));
    long paces = (System.nanoTime() - begin) / DiscordWorld.PACE.toNanos();

    assertThat(discord().requests("PATCH", "/channels/*/messages/*").size())
        .isLessThanOrEqualTo((int) paces + 1);
  }

  @Test
  void pressesThatWaitForTheDatabaseKeepHelpAndCompletionWaitingForNothing() {
    Message question = ask("spark");
    CompletableFuture<Void> lock = CompletableFuture.runAsync(this::holdDatabase);
    AtomicInteger guest = new AtomicInteger();
    await().until(() -> press(question, guest).replyWithin(A_MOMENT).isEmpty());
    List<Interaction> waiting = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      waiting.add(press(question, guest));
    }

    assertThat(ada().complete(general(), "quiz", "topic", "spa").choices()).isNotEmpty();
    assertThat(ada().command(general(), "help", Map.of()).reply().text()).contains("/quiz");
    assertThat(waiting).noneMatch(Interaction::isAnswered);
    lock.join();
    await().until(() -> press(question, guest).replyWithin(A_MOMENT).isPresent());
  }

  private Interaction press(Message question, AtomicInteger guest) {
    return discord().person("Guest " + guest.incrementAndGet()).press(question, "A");
  }

  private void holdDatabase() {
    try {
      Locks.hold(world().settings().get(BotSettings.DATABASE_URL), Duration.ofSeconds(3));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
