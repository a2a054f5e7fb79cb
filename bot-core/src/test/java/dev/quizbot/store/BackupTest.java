package dev.quizbot.store;

import static dev.quizbot.round.Deals.NOON;
import static dev.quizbot.round.Deals.VENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quizbot.app.FileFormat;
import dev.quizbot.bank.Questions;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final int WRITERS = 3;

  @TempDir private Path folder;

  @Test
  void aCopyMadeWhilePeopleAnswerHasAllThatWasAcknowledgedBefore() {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger acknowledged = new AtomicInteger();
    try (SqlStore store = Database.open(url("quizbot.db"), new FileFormat())) {
      Round round = open(store);
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(
                  w ->
                      CompletableFuture.runAsync(
                          () -> {
                            for (int i = 0; !over.get(); i++) {
                              cast(store, round, Deals.player("P" + w + "-" + i));
                              acknowledged.incrementAndGet();
                            }
                          }))
              .toList();
      for (int copy = 0; copy < 3; copy++) {
        int before = waitForMore(acknowledged);
        Path file = folder.resolve("copy" + copy + ".db");
        Database.backup(url("quizbot.db"), file);
        try (SqlStore restored = Database.open("jdbc:sqlite:" + file, new FileFormat())) {
          int there = restored.answered(round.id()).size();
          assertThat(there).isBetween(before, acknowledged.get() + WRITERS);
          assertThat(restored.round(round.id())).contains(round);
        }
      }
      over.set(true);
      writers.forEach(CompletableFuture::join);
    }
  }

  @Test
  void whatIsThereIsNotOverwrittenAndWhatIsNotThereIsNotCopied() throws IOException {
    Path file = Files.writeString(folder.resolve("precious"), "precious");
    assertThatThrownBy(() -> Database.backup(url("quizbot.db"), file))
        .hasMessageContaining("is there already");
    assertThatThrownBy(() -> Database.backup(url("none.db"), folder.resolve("copy.db")))
        .hasMessageContaining("there is no database");
    assertThatThrownBy(
            () -> Database.backup("jdbc:postgresql://localhost/quiz", folder.resolve("copy.db")))
        .hasMessageContaining("pg_dump");
    Database.open(url("quizbot.db"), new FileFormat()).close();
    assertThatThrownBy(
            () -> Database.backup(url("quizbot.db"), folder.resolve("no/such/folder.db")))
        .isInstanceOf(DatabaseException.class);
    assertThat(file).hasContent("precious");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  private static int waitForMore(AtomicInteger acknowledged) {
    int now = acknowledged.get();
    while (acknowledged.get() < now + 20) {
      Thread.onSpinWait();
    }
    return acknowledged.get();
  }

  private static Round open(SqlStore store) {
    Deal deal = Deals.deal(Questions.question("one"), Occasion.asked("1"), Feedback.INSTANT);
    Round planned =
        store
            .deal(VENUE, deal.occasion(), Instant.EPOCH, history -> Optional.of(deal))
            .orElseThrow()
            .round();
    Round open = planned.posted("m");
    store.advance(planned, open);
    return open;
  }

  private static void cast(SqlStore store, Round round, Player player) {
    Ballot ballot = new Ballot(round.id(), player.id(), Set.of("a"), NOON);
    store.cast(
        round.id(),
        player,
        (there, earlier) ->
            new Receipt.Accepted(there, Scoring.judge(there.question(), ballot), false));
  }

  private String url(String name) {
    return "jdbc:sqlite:" + folder.resolve(name);
  }
}
