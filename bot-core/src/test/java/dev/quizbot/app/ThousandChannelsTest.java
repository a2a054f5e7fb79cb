package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quizbot.card.Card;
import dev.quizbot.files.Settings;
import dev.quizbot.files.SettingsFile;
import dev.quizbot.quiz.Daily;
import dev.quizbot.quiz.DailyLine;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.Platform;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.schedule.DailySeries;
import dev.quizbot.store.Database;
import dev.quizbot.store.SqlStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand channels whose question is due at the same minute. */
class ThousandChannelsTest {
  private static final int CHANNELS = 1_000;
  private static final int EVERY = 31;
  private static final int HANGING = 32;
  private static final int MOST_AT_ONCE = 64;
  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path data;
  private final Channels platform = new Channels();

  @Test
  void channelsThatHangHoldUpNoOtherAndEachQuestionIsPostedOnce() throws InterruptedException {
    String database = "jdbc:sqlite:" + data.resolve("quiz.db");
    setUp(database);
    try (ChatBot bot = ChatBot.open(setup(database))) {
      bot.run(() -> true);

      await().atMost(PATIENCE).until(() -> platform.posted.size() == CHANNELS - HANGING);
      assertThat(platform.posted.keySet()).noneMatch(Channels::hangs);
      platform.gate.countDown();
      await().atMost(PATIENCE).until(() -> platform.posted.size() == CHANNELS);
      bot.finish();
    } finally {
      platform.gate.countDown();
    }
    assertThat(platform.posted.values()).allMatch(times -> times == 1);
    assertThat(platform.mostAtOnce.get()).isLessThanOrEqualTo(MOST_AT_ONCE);
  }

  private static void setUp(String database) {
    Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    String time = LocalTime.ofInstant(due, ZoneOffset.UTC).toString();
    DailyLine line = DailyLine.parse(time + " UTC", ZoneOffset.UTC);
    Player owner = new Player(new PlayerId(Channels.NAME, "ada"), "Ada");
    DailySeries.Setting setting = new DailySeries.Setting(Optional.of(owner), due.minusSeconds(1));
    try (SqlStore store = Database.open(database, new FileFormat())) {
      for (int i = 0; i < CHANNELS; i++) {
        Venue venue = new Venue(Channels.NAME, "team", Integer.toString(i));
        store.put(DailySeries.of(venue, line.name(), line.plan(), setting));
      }
    }
  }

  private ChatBot.Setup setup(String database) {
    Map<String, String> environment =
        Map.of("QUIZBOT_DATABASE_URL", database, "QUIZBOT_BANK_FOLDER", "../seeds");
    Settings settings = SettingsFile.read(Optional.empty(), Set.of(), environment, BotSettings.ALL);
    return new ChatBot.Setup(
        settings,
        platform,
        InstantSource.system(),
        PACE,
        new ChatBot.Phrases("team", List.of(), new Daily.Wording("", "", "", "", "")));
  }

  /** A platform with channels that answer at once, but for some. */
  private static final class Channels implements Platform {
    static final String NAME = "channels";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final Map<String, Integer> posted = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    static boolean hangs(String channel) {
      int number = Integer.parseInt(channel);
      return number % EVERY == 0 && number / EVERY < HANGING;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Delivery post(Venue venue, Card card, MessageKey key) {
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      try {
        if (hangs(venue.channel())) {
          gate.await();
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopping);
      } finally {
        atOnce.decrementAndGet();
      }
      posted.merge(venue.channel(), 1, Integer::sum);
      return new Delivery.Delivered(venue.channel());
    }

    @Override
    public Optional<String> find(Venue venue, MessageKey key) {
      return Optional.of(venue.channel()).filter(posted::containsKey);
    }

    @Override
    public Delivery edit(Venue venue, String message, Card card) {
      return new Delivery.Delivered(message);
    }

    @Override
    public Delivery reply(Venue venue, String message, Card card, MessageKey key) {
      return new Delivery.Delivered(message);
    }
  }
}
